package marketplace.perf.system;

/** What the measurements were made on. */
public final class Machine {

    private Machine() {}

    /** Processors, memory, kernel and Java in one line; no name of the machine, its user or its folders. */
    public static String description() {
        return "%d × %s, %d MiB of memory, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Proc.value("cpuinfo", "model name").orElse(System.getProperty("os.arch")),
                        Proc.mebibytes("meminfo", "MemTotal"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version());
    }
}

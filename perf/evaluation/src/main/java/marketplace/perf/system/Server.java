package marketplace.perf.system;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A running app, as Linux sees it (see proc(5)). */
public record Server(String name, long pid) {

    /** A tick of Linux's accounting; it is this long on every machine that Java runs on. */
    private static final Duration TICK = Duration.ofMillis(10);

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int POLICY = 38;

    /** SCHED_BATCH in sched(7). */
    private static final String BATCH = "3";

    /** This process, which makes the load. */
    public static Server self() {
        return new Server("load generator", ProcessHandle.current().pid());
    }

    /** Processor time taken so far, user and system. */
    public Duration cpu() {
        String[] fields = stat();
        return TICK.multipliedBy(Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]));
    }

    /** The most memory that was resident at any time, in MiB. */
    public long peakMemory() {
        return memory("VmHWM:");
    }

    /** The memory that is resident, in MiB. */
    public long memory() {
        return memory("VmRSS:");
    }

    private long memory(String field) {
        return Proc.mebibytes(pid + "/status", field);
    }

    /** With what options it was started, the Java options alone. */
    List<String> javaOptions() {
        return read("cmdline").transform(line -> Arrays.asList(line.split("\0"))).stream()
                .skip(1)
                .takeWhile(word -> !word.equals("-jar"))
                .filter(word -> !word.startsWith("-XX:AOTCache"))
                .toList();
    }

    /** The program that runs it. */
    String java() {
        return read("cmdline").split("\0")[0];
    }

    /** The command, if any, that starts a program under the same scheduling policy. */
    List<String> scheduled() {
        return stat()[POLICY].equals(BATCH) ? List.of("chrt", "-b", "0") : List.of();
    }

    /** What is behind the name of the program, which may have spaces. */
    private String[] stat() {
        String stat = read("stat");
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    private String read(String file) {
        return Proc.read(pid + "/" + file);
    }
}

package marketplace.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a process does at one moment.
 *
 * @param heapKiB what is alive on the heap, after a collection that was asked for
 * @param threads threads of the operating system; virtual ones are on the heap
 * @param files open files and connections
 */
record Vitals(long heapKiB, long threads, long files) {

    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    private static final Pattern LIVE = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern THREADS = Pattern.compile("(?m)^Threads:\\s+(\\d+)");
    private static final int KIB = 1024;

    /** Looks at a Java process on Linux. */
    static Vitals of(long pid) {
        try {
            return new Vitals(number(LIVE, histogram(pid)) / KIB, number(THREADS, status(pid)), openFiles(pid));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The histogram of what is alive; to know that, the process collects its garbage first. */
    private static String histogram(long pid) throws IOException {
        Process jcmd = new ProcessBuilder(JCMD.toString(), String.valueOf(pid), "GC.class_histogram").start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String status(long pid) throws IOException {
        return Files.readString(Path.of("/proc", String.valueOf(pid), "status"));
    }

    private static long openFiles(long pid) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            return files.count();
        }
    }

    private static long number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in: " + text);
        }
        return Long.parseLong(matcher.group(1));
    }
}

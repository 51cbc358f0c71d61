package marketplace.perf.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files in which Linux tells of itself and of what runs (see proc(5)). */
final class Proc {

    private static final Path FOLDER = Path.of("/proc");

    private Proc() {}

    static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException("There is no " + FOLDER.resolve(file) + " any more", failure);
        }
    }

    /** What stands behind the first key of that name; not every machine has every key. */
    static Optional<String> value(String file, String key) {
        return read(file)
                .lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }

    /** The same of a size, in MiB; Linux writes them as kB and means KiB. */
    static long mebibytes(String file, String key) {
        return Long.parseLong(value(file, key).orElseThrow().replaceAll("\\D", "")) / 1024;
    }
}

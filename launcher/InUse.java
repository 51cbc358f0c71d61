import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;

/** Names those of the given files that another process has locked, as H2 does with a database that it has open. */
final class InUse {

    private InUse() {}

    public static void main(String... files) throws IOException {
        for (String file : files) {
            if (isInUse(Path.of(file))) {
                System.out.println(file);
            }
        }
    }

    /** A lock for reading is refused as long as another has one for writing; nothing is written to find that out. */
    private static boolean isInUse(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return lock == null;
        }
    }
}

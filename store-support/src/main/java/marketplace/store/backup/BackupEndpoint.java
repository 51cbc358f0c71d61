package marketplace.store.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A copy of the embedded database as of one moment, taken while it is in use: a zip file with the database file in it
 * (H2's {@code BACKUP}). PostgreSQL brings {@code pg_dump} for this.
 */
@WebEndpoint(id = "backup")
public class BackupEndpoint {

    private static final String SUFFIX = ".zip";

    private final JdbcClient database;
    private final Path folder;
    private final String prefix;

    /** Copies the database of this store; the copy lies in that folder, which other stores may share, until it has been read. */
    public BackupEndpoint(JdbcClient database, Path folder, String store) {
        this.database = database;
        this.folder = folder;
        this.prefix = ".backup-" + store + "-";
    }

    /** Whoever is killed during a backup leaves a file that nobody will read. */
    @EventListener(ApplicationReadyEvent.class)
    void removeLeftovers() throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, prefix + "*" + SUFFIX)) {
            for (Path leftover : leftovers) {
                Files.delete(leftover);
            }
        }
    }

    /** The copy. */
    @ReadOperation(produces = "application/zip")
    public Resource backup() throws IOException {
        Path copy = Files.createTempFile(folder, prefix, SUFFIX);
        try {
            database.sql("backup to '%s'".formatted(copy.toString().replace("'", "''")))
                    .update();
            return new InputStreamResource(new Passing(copy));
        } catch (RuntimeException | IOException failure) {
            Files.deleteIfExists(copy);
            throw failure;
        }
    }

    /** A file that is gone when it has been read. */
    private static final class Passing extends FilterInputStream {

        private final Path file;

        Passing(Path file) throws IOException {
            super(Files.newInputStream(file));
            this.file = file;
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }
}

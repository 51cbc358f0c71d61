package marketplace.shell.setting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.ExitCode;
import marketplace.shell.outcome.FileTrouble;
import org.springframework.stereotype.Component;

/** The files that the shell keeps for its user; nobody else can read them. */
@Component
public class PrivateFiles {

    private static final FileAttribute<?> FOLDER_OF_ONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> FILE_OF_ONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path home;

    PrivateFiles(ShellProperties properties) {
        home = properties.home();
    }

    /** What is in a file, if there is one. */
    public Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(home.resolve(name)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failure) {
            throw failure("read", name, failure);
        }
    }

    /** Writes a file as a whole: who reads it meanwhile sees the old one. */
    public void write(String name, String text) {
        try {
            Files.createDirectories(home, FOLDER_OF_ONE);
            Path part = Files.createTempFile(home, name, ".part", FILE_OF_ONE);
            try {
                Files.write(part, text.getBytes(StandardCharsets.UTF_8));
                Files.move(
                        part, home.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw failure("write", name, failure);
        }
    }

    /** Deletes a file, if there is one. */
    public void delete(String name) {
        try {
            Files.deleteIfExists(home.resolve(name));
        } catch (IOException failure) {
            throw failure("delete", name, failure);
        }
    }

    private CommandFailure failure(String deed, String name, IOException cause) {
        CommandFailure failure = new CommandFailure(
                ExitCode.FAILED, "Cannot %s %s: %s".formatted(deed, home.resolve(name), FileTrouble.of(cause)));
        failure.initCause(cause);
        return failure;
    }
}

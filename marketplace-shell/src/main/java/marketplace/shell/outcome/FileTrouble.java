package marketplace.shell.outcome;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, in words. */
public final class FileTrouble {

    private FileTrouble() {}

    /** The reason, as the end of a sentence. */
    public static String of(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "you are not allowed to";
        }
        if (failure instanceof CharacterCodingException) {
            return "it is not in UTF-8";
        }
        String reason = failure instanceof FileSystemException trouble ? trouble.getReason() : failure.getMessage();
        return reason == null ? "it is not possible" : reason;
    }
}

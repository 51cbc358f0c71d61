package marketplace.shell.setting;

import java.nio.file.Path;

/** Paths as people type them: {@code ~/} begins one in the user's home folder. */
public final class HomePath {

    private static final String HOME = "~/";

    private HomePath() {}

    /** The path that was typed. */
    public static Path of(String typed) {
        return typed.startsWith(HOME)
                ? Path.of(System.getProperty("user.home"), typed.substring(HOME.length()))
                : Path.of(typed);
    }
}

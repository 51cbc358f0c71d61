package marketplace.shell.outcome;

import java.util.Optional;
import marketplace.contract.account.Role;

/** The command needs a session, and there is none, or it has ended. */
public class LoginNeeded extends CommandFailure {

    private static final long serialVersionUID = 1L;

    private final Role role;
    private final String username;

    private LoginNeeded(Role role, String username, String message) {
        super(ExitCode.NOT_LOGGED_IN, message);
        this.role = role;
        this.username = username;
    }

    /** Nobody is logged in. */
    public static LoginNeeded first(Role role) {
        String name = role.word();
        return new LoginNeeded(
                role, "", "You are not logged in as a %s: %s login --username NAME".formatted(name, name));
    }

    /** Somebody was logged in. */
    public static LoginNeeded again(Role role, String username) {
        return new LoginNeeded(
                role, username, "Your session has ended: %s login --username %s".formatted(role.word(), username));
    }

    /** As what to log in. */
    public Role role() {
        return role;
    }

    /** Whose session has ended, if there was one. */
    public Optional<String> username() {
        return Optional.of(username).filter(name -> !name.isEmpty());
    }
}

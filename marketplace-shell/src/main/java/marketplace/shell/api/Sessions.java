package marketplace.shell.api;

import java.util.Optional;
import marketplace.contract.account.Role;
import marketplace.shell.setting.PrivateFiles;
import marketplace.shell.setting.Settings;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The sessions of this user, one for each role, in files that nobody else can read. */
@Component
public class Sessions {

    private final PrivateFiles files;
    private final Settings settings;
    private final JsonMapper json;

    Sessions(PrivateFiles files, Settings settings, JsonMapper json) {
        this.files = files;
        this.settings = settings;
        this.json = json;
    }

    /**
     * Who is logged in where.
     *
     * @param api the address that gave the token; no other gets to see it
     */
    public record LoggedIn(String api, String username, long userId, String token) {

        /** Leaves the token out. */
        @Override
        public String toString() {
            return username + " at " + api;
        }
    }

    /** The session with the API that is set now. */
    public Optional<LoggedIn> of(Role role) {
        return stored(role).filter(session -> session.api().equals(settings.address(role)));
    }

    private Optional<LoggedIn> stored(Role role) {
        try {
            return files.read(file(role)).map(text -> json.readValue(text, LoggedIn.class));
        } catch (JacksonException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    /** Remembers a session in place of the one before. */
    public void begin(Role role, LoggedIn session) {
        files.write(file(role), json.writeValueAsString(session));
    }

    /** Forgets the session. */
    public void end(Role role) {
        files.delete(file(role));
    }

    private static String file(Role role) {
        return role.word() + "-session.json";
    }
}

package marketplace.api.session;

import jakarta.servlet.http.HttpServletRequest;
import marketplace.contract.account.PasswordChange;
import marketplace.contract.customerdb.PasswordReplacement;
import marketplace.contract.customerdb.PasswordStore;
import marketplace.web.security.SessionIds;

/** Changes the password of the user who is logged in, whose present session goes on. */
public class PasswordChanger {

    private final PasswordStore passwords;
    private final HttpServletRequest request;

    PasswordChanger(PasswordStore passwords, HttpServletRequest request) {
        this.passwords = passwords;
        this.request = request;
    }

    /** Replaces the password; a wrong current one is the client's failure. */
    public void change(PasswordChange change) {
        passwords.replacePassword(
                CurrentUser.id(),
                new PasswordReplacement(change, request.getRemoteAddr(), SessionIds.of(CurrentUser.token())));
    }
}

package marketplace.customer.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import marketplace.contract.UnicodeText;
import marketplace.contract.account.Registration;
import marketplace.contract.account.Role;
import marketplace.contract.customerdb.Login;
import marketplace.contract.customerdb.PasswordReplacement;
import marketplace.contract.session.Credentials;
import org.jspecify.annotations.Nullable;

/** A seller's or a buyer's account. */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String username;

    @Column(name = "username_folded")
    private String usernameFolded;

    private String name;

    private String passwordHash;

    private Instant createdAt;

    private @Nullable String lastLoginSource;

    @SuppressWarnings("NullAway.Init") // filled in by Hibernate
    protected Account() {}

    @SuppressWarnings("NullAway.Init") // the id is given by the database
    Account(Role role, Registration registration, String passwordHash, Instant now) {
        this.role = role;
        this.username = registration.username();
        this.usernameFolded = UnicodeText.caseFolded(registration.username());
        this.name = registration.name();
        this.passwordHash = passwordHash;
        this.createdAt = now;
    }

    long id() {
        return id;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean wasLastUsedFrom(String source) {
        return source.equals(lastLoginSource);
    }

    void useFrom(String source) {
        lastLoginSource = source;
    }

    void replacePassword(String newHash) {
        passwordHash = newHash;
    }

    /** As if the user had logged in with the password that is to be replaced. */
    Login toLogin(PasswordReplacement replacement) {
        return new Login(role, new Credentials(username, replacement.change().currentPassword()), replacement.source());
    }

    marketplace.contract.customerdb.Account toContract() {
        return new marketplace.contract.customerdb.Account(id, role, username, name);
    }
}

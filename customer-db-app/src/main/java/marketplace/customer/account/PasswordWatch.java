package marketplace.customer.account;

/** Stands by while a password is checked. */
public interface PasswordWatch {

    /** It is this check's turn, and nothing is hashed yet; throws to prevent it. */
    void before();

    /** What came of it, before the next check has its turn; may throw. */
    void after(boolean right);
}

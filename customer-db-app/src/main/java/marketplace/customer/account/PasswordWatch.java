package marketplace.customer.account;

/** Stands by while a password is checked. */
public interface PasswordWatch {

    /** For a check of a password that was found right already. */
    PasswordWatch NOBODY = new PasswordWatch() {
        @Override
        public void before() {}

        @Override
        public void after(boolean right) {}
    };

    /** It is this check's turn, and nothing is hashed yet; throws to prevent it. */
    void before();

    /** What came of it, before the next check has its turn; may throw. */
    void after(boolean right);
}

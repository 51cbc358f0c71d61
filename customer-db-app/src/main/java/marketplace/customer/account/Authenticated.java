package marketplace.customer.account;

/**
 * A user who has just been known by a password, and the hash that it was checked against.
 *
 * @param passwordHash tells whether the password has been changed since
 */
public record Authenticated(long userId, String passwordHash) {

    /** Leaves the hash out, so that it never reaches a log. */
    @Override
    public String toString() {
        return "Authenticated[userId=" + userId + "]";
    }
}

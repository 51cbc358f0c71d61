package marketplace.contract.account;

import java.util.Locale;

/** What a user is here for; the same person may hold one account of each. */
public enum Role {
    SELLER,
    BUYER;

    /** As people write it: {@code seller}, {@code buyer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package marketplace.contract.account;

/** What a user is here for; the same person may hold one account of each. */
public enum Role {
    SELLER,
    BUYER
}

package marketplace.floor;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.RestController;

/** The back: it knows one item, one seller and one buyer, and says so whatever is asked. */
@RestController
@Profile("back")
class ConstantShop implements Shop {

    private static final String THEN = "2026-01-01T12:00:00.123456Z";
    private static final BigDecimal PRICE = new BigDecimal("9.75");
    private static final String ITEM = "1-1";
    private static final Page PAGE = new Page(Collections.nCopies(20, item(PRICE, 100)), "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA");
    private static final Cart CART = new Cart(
            Collections.nCopies(2, new CartLine(ITEM, "Something 1", 1, PRICE, PRICE, 100)),
            2,
            new BigDecimal("19.50"),
            null);

    private static final Purchase PURCHASE = new Purchase(
            1,
            THEN,
            new BigDecimal("19.50"),
            "4242",
            Collections.nCopies(2, new PurchaseLine(ITEM, 1, "Something 1", 1, PRICE, PRICE)));

    private static Item item(BigDecimal price, int quantity) {
        return new Item(
                ITEM, 1, "Something 1", 1, List.of("lamp", "red"), "New", price, quantity, 0, 0, List.of("lamp"));
    }

    @Override
    public AccountReply registerSeller(Account account) {
        return new AccountReply(1, 1, account.username(), account.name());
    }

    @Override
    public AccountReply registerBuyer(Account account) {
        return registerSeller(account);
    }

    @Override
    public Session login(Credentials credentials) {
        return new Session("0123456789012345678901234567890123456789012", 1, THEN);
    }

    @Override
    public void logout() {}

    @Override
    public ActiveSession touchSession() {
        return new ActiveSession(1, "SELLER", THEN);
    }

    @Override
    public Item registerItem(NewItem item) {
        return item(PRICE, 100);
    }

    @Override
    public Item changePrice(String itemId, PriceChange change) {
        return item(change.price(), 100);
    }

    @Override
    public Item setQuantity(String itemId, QuantitySetting setting) {
        return item(PRICE, setting.quantity());
    }

    @Override
    public Page listItems(@Nullable Integer category, @Nullable String keyword) {
        return PAGE;
    }

    @Override
    public Item getItem(String itemId) {
        return item(PRICE, 100);
    }

    @Override
    public Rating getRating(String sellerId) {
        return new Rating(1, 0, 0, 0, 0, 0);
    }

    @Override
    public Cart addToCart(CartAddition addition) {
        return CART;
    }

    @Override
    public Cart getCart() {
        return CART;
    }

    @Override
    public void clearCart() {}

    @Override
    public Purchase makePurchase(PurchaseRequest request) {
        return PURCHASE;
    }

    @Override
    public Feedback giveFeedback(String itemId, Vote vote) {
        return new Feedback(ITEM, vote.thumb(), true);
    }
}

package marketplace.floor;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The calls of the plan, with bodies of the marketplace's form and size. Both apps answer them. */
@HttpExchange("/v1")
interface Shop {

    record Account(String username, String password, String name) {}

    record AccountReply(long sellerId, long buyerId, String username, String name) {}

    record Credentials(String username, String password) {}

    record Session(String token, long userId, String expiresAt) {}

    record ActiveSession(long userId, String role, String expiresAt) {}

    record NewItem(
            String name, int category, List<String> keywords, String condition, BigDecimal price, int quantity) {}

    record Item(
            String itemId,
            long sellerId,
            String name,
            int category,
            List<String> keywords,
            String condition,
            BigDecimal price,
            int quantity,
            int thumbsUp,
            int thumbsDown,
            List<String> matchedKeywords) {}

    record Page(List<Item> content, @Nullable String nextCursor) {}

    record PriceChange(BigDecimal price) {}

    record QuantitySetting(int quantity) {}

    record Rating(
            long sellerId,
            long thumbsUp,
            long thumbsDown,
            long verifiedThumbsUp,
            long verifiedThumbsDown,
            long itemsSold) {}

    record CartAddition(String itemId, int quantity) {}

    record CartLine(
            String itemId, String name, int quantity, BigDecimal unitPrice, BigDecimal lineTotal, int available) {}

    record Cart(
            List<CartLine> lines,
            long itemCount,
            BigDecimal total,
            @Nullable String savedAt) {}

    record Payment(String cardholderName, String cardNumber, String expiry, String securityCode) {}

    record PurchaseRequest(Payment payment) {}

    record PurchaseLine(
            String itemId, long sellerId, String name, int quantity, BigDecimal unitPrice, BigDecimal lineTotal) {}

    record Purchase(
            long purchaseId, String purchasedAt, BigDecimal total, String cardLastFour, List<PurchaseLine> lines) {}

    record Vote(String thumb) {}

    record Feedback(String itemId, String thumb, boolean verifiedPurchase) {}

    @PostExchange("/sellers")
    @ResponseStatus(HttpStatus.CREATED)
    AccountReply registerSeller(@RequestBody Account account);

    @PostExchange("/buyers")
    @ResponseStatus(HttpStatus.CREATED)
    AccountReply registerBuyer(@RequestBody Account account);

    @PostExchange("/sessions")
    @ResponseStatus(HttpStatus.CREATED)
    Session login(@RequestBody Credentials credentials);

    @DeleteExchange("/sessions/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout();

    /** What a call of a user costs the marketplace first, where no lease on its session holds: a question to the other store. */
    @PostExchange("/sessions/active")
    ActiveSession touchSession();

    @PostExchange("/items")
    @ResponseStatus(HttpStatus.CREATED)
    Item registerItem(@RequestBody NewItem item);

    @PutExchange("/items/{itemId}/price")
    Item changePrice(@PathVariable String itemId, @RequestBody PriceChange change);

    @PutExchange("/items/{itemId}/quantity")
    Item setQuantity(@PathVariable String itemId, @RequestBody QuantitySetting setting);

    @GetExchange("/items")
    Page listItems(
            @RequestParam(required = false) @Nullable Integer category,
            @RequestParam(required = false) @Nullable String keyword);

    @GetExchange("/items/{itemId}")
    Item getItem(@PathVariable String itemId);

    @GetExchange("/sellers/{sellerId}/rating")
    Rating getRating(@PathVariable String sellerId);

    @PostExchange("/cart/items")
    Cart addToCart(@RequestBody CartAddition addition);

    @GetExchange("/cart")
    Cart getCart();

    @DeleteExchange("/cart")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clearCart();

    @PostExchange("/purchases")
    @ResponseStatus(HttpStatus.CREATED)
    Purchase makePurchase(@RequestBody PurchaseRequest request);

    @PutExchange("/items/{itemId}/feedback")
    Feedback giveFeedback(@PathVariable String itemId, @RequestBody Vote vote);
}

package marketplace.contract.productdb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import marketplace.contract.Page;
import marketplace.contract.ProblemType;
import marketplace.contract.Problems;
import marketplace.contract.item.Sale;
import marketplace.contract.purchase.Purchase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Purchases, as the store keeps them. Whoever begins a purchase, or is handed an unsettled one, conducts it alone until a
 * lease runs out; then another may.
 */
@Tag(name = "Purchases")
@HttpExchange(accept = MediaType.APPLICATION_JSON_VALUE)
public interface PurchaseStore {

    /** Prices the cart and reserves its stock, all or none; a key that is known leads to its purchase instead. */
    @Operation(
            summary = "Begin a purchase of the whole cart",
            description =
                    "Prices the cart and reserves its stock, all or none. A key that is known leads to its purchase: "
                            + "as it ended, or PENDING for the caller to conduct on.")
    @Problems({
        ProblemType.IDEMPOTENCY_KEY_REUSED,
        ProblemType.REQUEST_IN_FLIGHT,
        ProblemType.PURCHASE_UNDER_WAY,
        ProblemType.CART_EMPTY,
        ProblemType.PRICE_CHANGED,
        ProblemType.INSUFFICIENT_STOCK
    })
    @PostExchange(url = "/buyers/{buyerId}/purchases", contentType = MediaType.APPLICATION_JSON_VALUE)
    PurchaseProgress beginPurchase(@PathVariable long buyerId, @RequestBody @Valid PurchaseStart start);

    /** Whether a purchase of this buyer has begun under that key. */
    @Operation(summary = "Ask whether a purchase has begun under a key")
    @GetExchange("/buyers/{buyerId}/purchase-key")
    KeyUse getKeyUse(@PathVariable long buyerId, @RequestParam String idempotencyKey);

    /** Ends a purchase whose payment was approved: recorded, and taken out of the cart. */
    @Operation(summary = "Complete a purchase that was paid")
    @Problems(ProblemType.NOT_FOUND)
    @PostExchange("/purchases/{purchaseId}/completion")
    Purchase completePurchase(@PathVariable long purchaseId);

    /** Ends a purchase whose payment was declined; the stock is back for sale. */
    @Operation(summary = "Cancel a purchase whose payment was declined")
    @Problems(ProblemType.NOT_FOUND)
    @PostExchange("/purchases/{purchaseId}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declinePurchase(@PathVariable long purchaseId);

    /** Ends a purchase that was never paid; the stock is back for sale and the key free. */
    @Operation(summary = "Cancel a purchase that the payment provider never approved")
    @Problems(ProblemType.NOT_FOUND)
    @PostExchange("/purchases/{purchaseId}/abandonment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void abandonPurchase(@PathVariable long purchaseId);

    /** Lets another conduct a purchase whose payment is in doubt. */
    @Operation(summary = "Leave a purchase, its payment in doubt, for a retry or for settling")
    @Problems(ProblemType.NOT_FOUND)
    @PostExchange("/purchases/{purchaseId}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspendPurchase(@PathVariable long purchaseId);

    /** Hands out purchases that nobody conducts any more; the caller conducts them now. */
    @Operation(summary = "Take over purchases that nobody conducts any more")
    @PostExchange("/purchases/unsettled")
    List<PurchaseProgress> takeUnsettled(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit);

    /** What a buyer has bought, newest first. */
    @Operation(summary = "Show a buyer's purchases, newest first")
    @GetExchange("/buyers/{buyerId}/purchases")
    Page<Purchase> listPurchases(
            @PathVariable long buyerId,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor);

    /** One purchase of this buyer's. */
    @Operation(summary = "Show one of a buyer's purchases")
    @Problems(ProblemType.NOT_FOUND)
    @GetExchange("/buyers/{buyerId}/purchases/{purchaseId}")
    Purchase getPurchase(@PathVariable long buyerId, @PathVariable long purchaseId);

    /** What the seller has sold, newest first. */
    @Operation(summary = "Show what a seller has sold, newest first")
    @GetExchange("/sellers/{sellerId}/sales")
    Page<Sale> listSales(
            @PathVariable long sellerId,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor);
}

package marketplace.contract.buyer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import marketplace.contract.Idempotency;
import marketplace.contract.Page;
import marketplace.contract.ProblemType;
import marketplace.contract.Problems;
import marketplace.contract.ReplyHeaders;
import marketplace.contract.purchase.Purchase;
import marketplace.contract.purchase.PurchaseRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Purchases of the buyer who is logged in. */
@Tag(name = "Purchases", description = "Buy the whole cart, once, whatever is retried; see what you have bought.")
@HttpExchange(url = "/v1/purchases", accept = MediaType.APPLICATION_JSON_VALUE)
public interface PurchaseApi {

    /** Buys the whole cart, or nothing. */
    @Operation(
            summary = "Buy your cart (MakePurchase)",
            description = "Buys the whole cart, or nothing. Send a fresh `Idempotency-Key` with each new purchase, and "
                    + "the same one with each retry: the same key with the same body buys once. "
                    + "The simulated payment provider approves `4242424242424242`, declines `4000000000000002`, and "
                    + "loses its first answer for `4000000000000119`.")
    @ReplyHeaders({HttpHeaders.LOCATION, Idempotency.REPLAYED})
    @Problems({
        ProblemType.IDEMPOTENCY_KEY_REQUIRED,
        ProblemType.IDEMPOTENCY_KEY_REUSED,
        ProblemType.REQUEST_IN_FLIGHT,
        ProblemType.PURCHASE_UNDER_WAY,
        ProblemType.CART_EMPTY,
        ProblemType.PRICE_CHANGED,
        ProblemType.INSUFFICIENT_STOCK,
        ProblemType.PAYMENT_DECLINED,
        ProblemType.PAYMENT_UNAVAILABLE
    })
    @PostExchange(contentType = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Purchase> makePurchase(
            @Parameter(example = "6f1c8e0a-5d0e-4c39-9f1e-0f6c1c0a7b11")
                    @RequestHeader(Idempotency.KEY)
                    @Pattern(regexp = Idempotency.FORM, message = Idempotency.MESSAGE) String idempotencyKey,
            @RequestBody @Valid PurchaseRequest request);

    /** Shows the buyer's purchases, newest first. */
    @Operation(
            summary = "Show your purchases, newest first (GetBuyerPurchases)",
            description = "A page ends before its limit when its purchases have more than "
                    + Purchase.MAX_LINES_OF_A_PAGE + " lines together.")
    @ReplyHeaders(HttpHeaders.LINK)
    @GetExchange
    ResponseEntity<Page<Purchase>> listPurchases(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor);

    /** Shows one of the buyer's purchases. */
    @Operation(summary = "Show one of your purchases")
    @Problems(ProblemType.NOT_FOUND)
    @GetExchange("/{purchaseId}")
    Purchase getPurchase(@Parameter(example = "1") @PathVariable long purchaseId);
}

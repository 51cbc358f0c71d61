package marketplace.contract.seller;

import io.swagger.v3.oas.annotations.Operation;
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
import marketplace.contract.item.Item;
import marketplace.contract.item.ItemId;
import marketplace.contract.item.NewItem;
import marketplace.contract.item.PriceChange;
import marketplace.contract.item.QuantityChange;
import marketplace.contract.item.QuantitySetting;
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
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The items of the seller who is logged in. */
@Tag(name = "Items", description = "List items for sale, price them, and say how many there are.")
@HttpExchange(url = "/v1/items", accept = MediaType.APPLICATION_JSON_VALUE)
public interface SellerItemApi {

    /** Lists an item for sale. */
    @Operation(summary = "List an item for sale (RegisterItemForSale)")
    @ReplyHeaders({HttpHeaders.LOCATION, HttpHeaders.ETAG, Idempotency.REPLAYED})
    @Problems(ProblemType.IDEMPOTENCY_KEY_REUSED)
    @PostExchange(contentType = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Item> registerItem(
            @RequestHeader(name = Idempotency.KEY, required = false)
                    @Pattern(regexp = Idempotency.FORM, message = Idempotency.MESSAGE) @Nullable String idempotencyKey,
            @RequestBody @Valid NewItem item);

    /** Shows the seller's items, newest first, sold-out ones included. */
    @Operation(summary = "Show your items, newest first (DisplayItemsForSale)")
    @ReplyHeaders(HttpHeaders.LINK)
    @GetExchange
    ResponseEntity<Page<Item>> listItems(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor);

    /** Shows one of the seller's items. */
    @Operation(summary = "Show one of your items")
    @ReplyHeaders(HttpHeaders.ETAG)
    @Problems({ProblemType.ITEM_NOT_FOUND, ProblemType.NOT_YOUR_ITEM})
    @GetExchange("/{itemId}")
    ResponseEntity<Item> getItem(@PathVariable ItemId itemId);

    /** Sets an item's price. */
    @Operation(summary = "Change an item's price (ChangeItemPrice)")
    @ReplyHeaders(HttpHeaders.ETAG)
    @Problems({ProblemType.ITEM_NOT_FOUND, ProblemType.NOT_YOUR_ITEM, ProblemType.ITEM_CHANGED})
    @PutExchange(url = "/{itemId}/price", contentType = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Item> changePrice(
            @PathVariable ItemId itemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid PriceChange change);

    /** Sets how many units are for sale. */
    @Operation(summary = "Set how many units are for sale (UpdateUnitsForSale)")
    @ReplyHeaders(HttpHeaders.ETAG)
    @Problems({ProblemType.ITEM_NOT_FOUND, ProblemType.NOT_YOUR_ITEM, ProblemType.ITEM_CHANGED})
    @PutExchange(url = "/{itemId}/quantity", contentType = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Item> setQuantity(
            @PathVariable ItemId itemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid QuantitySetting setting);

    /** Adds or removes units. */
    @Operation(summary = "Add or remove units (UpdateUnitsForSale)")
    @ReplyHeaders({HttpHeaders.ETAG, Idempotency.REPLAYED})
    @Problems({
        ProblemType.IDEMPOTENCY_KEY_REUSED,
        ProblemType.ITEM_NOT_FOUND,
        ProblemType.NOT_YOUR_ITEM,
        ProblemType.ITEM_CHANGED,
        ProblemType.INSUFFICIENT_STOCK
    })
    @PatchExchange(url = "/{itemId}/quantity", contentType = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Item> changeQuantity(
            @PathVariable ItemId itemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Idempotency.KEY, required = false)
                    @Pattern(regexp = Idempotency.FORM, message = Idempotency.MESSAGE) @Nullable String idempotencyKey,
            @RequestBody @Valid QuantityChange change);
}

package marketplace.contract.productdb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import marketplace.contract.Idempotency;
import marketplace.contract.Page;
import marketplace.contract.ProblemType;
import marketplace.contract.Problems;
import marketplace.contract.item.Item;
import marketplace.contract.item.ItemId;
import marketplace.contract.item.NewItem;
import marketplace.contract.item.PriceChange;
import marketplace.contract.item.QuantityChange;
import marketplace.contract.item.QuantitySetting;
import marketplace.contract.item.SearchHit;
import marketplace.contract.item.SearchKeywords;
import marketplace.contract.item.SortOrder;
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

/** Items, as the store keeps them: for their sellers, and for all who look. */
@Tag(name = "Items")
@HttpExchange(accept = MediaType.APPLICATION_JSON_VALUE)
public interface ItemStore {

    /** Lists an item for sale. */
    @Operation(summary = "List an item for sale")
    @Problems(ProblemType.IDEMPOTENCY_KEY_REUSED)
    @PostExchange(url = "/sellers/{sellerId}/items", contentType = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Item> addItem(
            @PathVariable long sellerId,
            @RequestHeader(name = Idempotency.KEY, required = false)
                    @Pattern(regexp = Idempotency.FORM, message = Idempotency.MESSAGE) @Nullable String idempotencyKey,
            @RequestBody @Valid NewItem item);

    /** A seller's items, newest first, sold-out ones included. */
    @Operation(summary = "Show a seller's items, newest first")
    @GetExchange("/sellers/{sellerId}/items")
    Page<Item> listItems(
            @PathVariable long sellerId,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor);

    /** One item of this seller's. */
    @Operation(summary = "Show one of a seller's items")
    @Problems({ProblemType.ITEM_NOT_FOUND, ProblemType.NOT_YOUR_ITEM})
    @GetExchange("/sellers/{sellerId}/items/{itemId}")
    ResponseEntity<Item> getOwnItem(@PathVariable long sellerId, @PathVariable ItemId itemId);

    /** Sets an item's price. */
    @Operation(summary = "Change an item's price")
    @Problems({ProblemType.ITEM_NOT_FOUND, ProblemType.NOT_YOUR_ITEM, ProblemType.ITEM_CHANGED})
    @PutExchange(url = "/sellers/{sellerId}/items/{itemId}/price", contentType = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Item> changePrice(
            @PathVariable long sellerId,
            @PathVariable ItemId itemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid PriceChange change);

    /** Sets how many units are for sale. */
    @Operation(summary = "Set how many units are for sale")
    @Problems({ProblemType.ITEM_NOT_FOUND, ProblemType.NOT_YOUR_ITEM, ProblemType.ITEM_CHANGED})
    @PutExchange(url = "/sellers/{sellerId}/items/{itemId}/quantity", contentType = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Item> setQuantity(
            @PathVariable long sellerId,
            @PathVariable ItemId itemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid QuantitySetting setting);

    /** Adds or removes units. */
    @Operation(summary = "Add or remove units")
    @Problems({
        ProblemType.IDEMPOTENCY_KEY_REUSED,
        ProblemType.ITEM_NOT_FOUND,
        ProblemType.NOT_YOUR_ITEM,
        ProblemType.ITEM_CHANGED,
        ProblemType.INSUFFICIENT_STOCK
    })
    @PatchExchange(url = "/sellers/{sellerId}/items/{itemId}/quantity", contentType = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Item> changeQuantity(
            @PathVariable long sellerId,
            @PathVariable ItemId itemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Idempotency.KEY, required = false)
                    @Pattern(regexp = Idempotency.FORM, message = Idempotency.MESSAGE) @Nullable String idempotencyKey,
            @RequestBody @Valid QuantityChange change);

    /** Searches the items that can be bought now. */
    @Operation(summary = "Search the items for sale")
    @GetExchange("/items")
    Page<SearchHit> searchItems(
            @RequestParam(required = false) @Min(0) @Max(9999) @Nullable Integer category,
            @RequestParam(required = false) @SearchKeywords @Nullable List<String> keyword,
            @RequestParam(defaultValue = SortOrder.DEFAULT)
                    @Pattern(regexp = SortOrder.FORM, message = SortOrder.MESSAGE) String sort,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor);

    /** Any item, sold out or not. */
    @Operation(summary = "Show an item")
    @Problems(ProblemType.ITEM_NOT_FOUND)
    @GetExchange("/items/{itemId}")
    ResponseEntity<Item> getItem(@PathVariable ItemId itemId);
}

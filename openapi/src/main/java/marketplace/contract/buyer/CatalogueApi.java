package marketplace.contract.buyer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import marketplace.contract.OpenToGuests;
import marketplace.contract.Page;
import marketplace.contract.ProblemType;
import marketplace.contract.Problems;
import marketplace.contract.ReplyHeaders;
import marketplace.contract.feedback.Rating;
import marketplace.contract.item.Item;
import marketplace.contract.item.ItemId;
import marketplace.contract.item.SearchHit;
import marketplace.contract.item.SearchKeywords;
import marketplace.contract.item.SortOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What there is to buy, and from whom. */
@Tag(name = "Catalogue", description = "Search and look, with or without a session.")
@HttpExchange(url = "/v1", accept = MediaType.APPLICATION_JSON_VALUE)
public interface CatalogueApi {

    /** Searches the items that can be bought now. */
    @Operation(
            summary = "Search the items for sale (SearchItemsForSale)",
            description = "Finds each item that has ANY of the keywords, without case, and units left. "
                    + "With no keyword, all of them.")
    @ReplyHeaders(HttpHeaders.LINK)
    @OpenToGuests
    @GetExchange("/items")
    ResponseEntity<Page<SearchHit>> searchItems(
            @RequestParam(required = false) @Min(0) @Max(9999) @Nullable Integer category,
            @Parameter(
                            description = "At most 5 different ones; one of over 8 characters simply finds nothing",
                            example = "[\"lamp\"]",
                            array =
                                    @ArraySchema(
                                            schema = @Schema(type = "string", maxLength = SearchKeywords.MAX_LENGTH)))
                    @RequestParam(required = false)
                    @SearchKeywords
                    @Nullable List<String> keyword,
            @Parameter(
                            description = "`relevance` is more matched keywords first; equal ones newest first",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"relevance", "price", "-price", "newest"},
                                            defaultValue = "relevance"))
                    @RequestParam(defaultValue = SortOrder.DEFAULT)
                    @Pattern(regexp = SortOrder.FORM, message = SortOrder.MESSAGE) String sort,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor);

    /** Shows one item, sold out or not. */
    @Operation(summary = "Show an item (GetItem)")
    @ReplyHeaders(HttpHeaders.ETAG)
    @OpenToGuests
    @Problems(ProblemType.ITEM_NOT_FOUND)
    @GetExchange("/items/{itemId}")
    ResponseEntity<Item> getItem(@PathVariable ItemId itemId);

    /** Shows how a seller stands. */
    @Operation(summary = "Show a seller's rating (GetSellerRating)")
    @OpenToGuests
    @Problems(ProblemType.SELLER_NOT_FOUND)
    @GetExchange("/sellers/{sellerId}/rating")
    Rating getSellerRating(@Parameter(example = "1") @PathVariable long sellerId);
}

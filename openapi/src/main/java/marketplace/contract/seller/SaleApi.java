package marketplace.contract.seller;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import marketplace.contract.Page;
import marketplace.contract.ReplyHeaders;
import marketplace.contract.item.Sale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What the seller who is logged in has sold. */
@Tag(name = "Sales", description = "What you have sold and must ship.")
@HttpExchange(url = "/v1/sales", accept = MediaType.APPLICATION_JSON_VALUE)
public interface SaleApi {

    /** Shows what the seller has sold, newest first. */
    @Operation(summary = "Show what you have sold and must ship, newest first")
    @ReplyHeaders(HttpHeaders.LINK)
    @GetExchange
    ResponseEntity<Page<Sale>> listSales(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor);
}

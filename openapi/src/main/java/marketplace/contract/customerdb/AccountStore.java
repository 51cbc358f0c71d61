package marketplace.contract.customerdb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import marketplace.contract.ProblemType;
import marketplace.contract.Problems;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Accounts, as the store keeps them. */
@Tag(name = "Accounts")
@HttpExchange(accept = MediaType.APPLICATION_JSON_VALUE)
public interface AccountStore {

    /** Shows a seller's account. */
    @Operation(summary = "Show a seller's account")
    @Problems(ProblemType.SELLER_NOT_FOUND)
    @GetExchange("/sellers/{sellerId}")
    Account getSeller(@PathVariable long sellerId);
}

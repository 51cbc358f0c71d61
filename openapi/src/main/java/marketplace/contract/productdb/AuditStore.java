package marketplace.contract.productdb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What the operator can have proved. */
@Tag(name = "Audit")
@HttpExchange(url = "/audit", accept = MediaType.APPLICATION_JSON_VALUE)
public interface AuditStore {

    /** Proves from the ledgers that nothing was lost, sold twice or charged for nothing, and names whatever does not add up. */
    @Operation(
            summary = "Prove from the ledgers that stock, purchases and charges add up",
            description =
                    "Of each item, listed = for sale + reserved + sold; each purchase has its stock movements and "
                            + "exactly its charge; each charge has its purchase. It reads all ledgers, as of one moment.")
    @GetExchange
    AuditReport audit();
}

package marketplace.contract.productdb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The books of the simulated payment provider, which would keep them itself if it were real. */
@Tag(name = "Payments")
@HttpExchange(url = "/payments", accept = MediaType.APPLICATION_JSON_VALUE)
public interface PaymentBooks {

    /**
     * Enters a decision unless there is one already; answers with the one that stands. The first entry wins: an approval that
     * comes after a purchase was made void is charged and given back at once.
     */
    @Operation(
            summary = "Enter a decision unless there is one; the first wins",
            description = "An approval that comes after a purchase was made void is charged and given back at once.")
    @PutExchange(url = "/{purchaseId}", contentType = MediaType.APPLICATION_JSON_VALUE)
    PaymentRecord enterPayment(@PathVariable long purchaseId, @RequestBody @Valid PaymentEntry entry);
}

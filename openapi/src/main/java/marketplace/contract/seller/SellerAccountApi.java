package marketplace.contract.seller;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import marketplace.contract.Idempotency;
import marketplace.contract.OpenToGuests;
import marketplace.contract.ProblemType;
import marketplace.contract.Problems;
import marketplace.contract.ReplyHeaders;
import marketplace.contract.account.PasswordChange;
import marketplace.contract.account.Registration;
import marketplace.contract.account.Seller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Sellers' accounts. */
@Tag(name = "Accounts", description = "Open an account; then log in.")
@HttpExchange(url = "/v1/sellers", accept = MediaType.APPLICATION_JSON_VALUE)
public interface SellerAccountApi {

    /** Opens a seller's account. */
    @Operation(
            summary = "Open a seller's account (CreateAccount)",
            description = "`Location` names the account, but no call reads it.")
    @ReplyHeaders({HttpHeaders.LOCATION, Idempotency.REPLAYED})
    @OpenToGuests
    @Problems({ProblemType.IDEMPOTENCY_KEY_REUSED, ProblemType.USERNAME_TAKEN})
    @PostExchange(contentType = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Seller> registerSeller(
            @RequestHeader(name = Idempotency.KEY, required = false)
                    @Pattern(regexp = Idempotency.FORM, message = Idempotency.MESSAGE) @Nullable String idempotencyKey,
            @RequestBody @Valid Registration registration);

    /** Changes the password of the seller who is logged in. */
    @Operation(
            summary = "Change your password",
            description =
                    "This session goes on; all your others end. A wrong current password counts as a failed login.")
    @Problems({ProblemType.TOO_MANY_ATTEMPTS, ProblemType.BAD_CREDENTIALS})
    @PutExchange(url = "/me/password", contentType = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody @Valid PasswordChange change);
}

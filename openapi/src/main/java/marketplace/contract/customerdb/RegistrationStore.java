package marketplace.contract.customerdb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import marketplace.contract.Idempotency;
import marketplace.contract.ProblemType;
import marketplace.contract.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Opening accounts; apart from the other calls on accounts, since hashing a password takes its time. */
@Tag(name = "Accounts")
@HttpExchange(accept = MediaType.APPLICATION_JSON_VALUE)
public interface RegistrationStore {

    /** Opens an account. */
    @Operation(summary = "Open an account")
    @Problems({ProblemType.IDEMPOTENCY_KEY_REUSED, ProblemType.USERNAME_TAKEN})
    @PostExchange(url = "/accounts", contentType = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Account> openAccount(
            @RequestHeader(name = Idempotency.KEY, required = false)
                    @Pattern(regexp = Idempotency.FORM, message = Idempotency.MESSAGE) @Nullable String idempotencyKey,
            @RequestBody @Valid NewAccount account);
}

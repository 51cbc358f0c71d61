package marketplace.contract.customerdb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import marketplace.contract.ProblemType;
import marketplace.contract.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Changing passwords; apart from the other calls on accounts, since hashing a password takes its time. */
@Tag(name = "Accounts")
@HttpExchange(accept = MediaType.APPLICATION_JSON_VALUE)
public interface PasswordStore {

    /** Replaces a user's password, and ends all the user's sessions but the one named. */
    @Operation(summary = "Change a password, and end the user's other sessions")
    @Problems({ProblemType.TOO_MANY_ATTEMPTS, ProblemType.BAD_CREDENTIALS})
    @PutExchange(url = "/accounts/{userId}/password", contentType = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replacePassword(@PathVariable long userId, @RequestBody @Valid PasswordReplacement replacement);
}

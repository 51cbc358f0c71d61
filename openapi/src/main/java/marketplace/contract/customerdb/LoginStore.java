package marketplace.contract.customerdb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import marketplace.contract.ProblemType;
import marketplace.contract.Problems;
import marketplace.contract.session.Session;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Beginning sessions; apart from the other calls on sessions, since checking a password takes its time. */
@Tag(name = "Sessions")
@HttpExchange(url = "/sessions", accept = MediaType.APPLICATION_JSON_VALUE)
public interface LoginStore {

    /** Checks the credentials and begins a session. */
    @Operation(summary = "Begin a session")
    @Problems({ProblemType.TOO_MANY_ATTEMPTS, ProblemType.BAD_CREDENTIALS})
    @PostExchange(contentType = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Session beginSession(@RequestBody @Valid Login login);
}

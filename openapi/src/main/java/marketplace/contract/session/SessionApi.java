package marketplace.contract.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import marketplace.contract.OpenToGuests;
import marketplace.contract.ProblemType;
import marketplace.contract.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Logging in and out; the same on both public APIs, each for its own role. */
@Tag(name = "Sessions", description = "Log in to get a token, send it with every call, log out to end it.")
@HttpExchange(url = "/v1/sessions", accept = MediaType.APPLICATION_JSON_VALUE)
public interface SessionApi {

    /** Begins a session. */
    @Operation(
            summary = "Log in",
            description = "Begins a session and answers with its token. A wrong username and a wrong password are the "
                    + "same answer, after the same time. Failed logins are throttled.")
    @OpenToGuests
    @Problems({ProblemType.TOO_MANY_ATTEMPTS, ProblemType.BAD_CREDENTIALS})
    @PostExchange(contentType = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Session logIn(@RequestBody @Valid Credentials credentials);

    /** Ends the session whose token is sent, on every instance at once. */
    @Operation(summary = "Log out", description = "Ends the session; its token is refused from then on.")
    @DeleteExchange("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logOut();
}

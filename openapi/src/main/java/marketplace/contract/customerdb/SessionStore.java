package marketplace.contract.customerdb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import marketplace.contract.ProblemType;
import marketplace.contract.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Sessions, as the store keeps them. A session is named by its id, the SHA-256 of its token in base64url: the token itself
 * goes to the client once, and is kept nowhere.
 */
@Tag(name = "Sessions")
@HttpExchange(url = "/sessions", accept = MediaType.APPLICATION_JSON_VALUE)
public interface SessionStore {

    /** Says whose session this is, and counts as activity in it. */
    @Operation(summary = "Check a session and record that it is active")
    @Problems(ProblemType.NOT_FOUND)
    @PutExchange("/{sessionId}/activity")
    ActiveSession touchSession(@PathVariable String sessionId);

    /** Ends a session; one that has ended already stays so. */
    @Operation(summary = "End a session")
    @DeleteExchange("/{sessionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(@PathVariable String sessionId);
}

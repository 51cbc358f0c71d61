package marketplace.contract.customerdb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
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

    /**
     * Says whose sessions these are, and counts as activity in each; those that have ended are left out. Who names himself as a
     * holder may give the answer again himself for as long as it says, and need not ask meanwhile.
     */
    @Operation(summary = "Check sessions and record that they are active")
    @PutExchange("/activity")
    List<ActiveSession> touchSessions(@RequestBody @Valid SessionCheck check);

    /**
     * Ends a session; one that has ended already stays so. Answers once nobody can hold it to be active any more, but the holder
     * who asks: before he passes the answer on, he has to forget the session.
     */
    @Operation(summary = "End a session")
    @DeleteExchange("/{sessionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(
            @PathVariable String sessionId,
            @Parameter(description = "Who asks: one instance of an API, by a name that no other has")
                    @RequestParam(required = false)
                    @Nullable String holder);
}

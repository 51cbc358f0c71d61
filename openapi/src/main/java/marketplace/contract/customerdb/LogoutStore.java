package marketplace.contract.customerdb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Ending sessions; apart from the other calls on sessions, since it waits for what others still hold to be active. */
@Tag(name = "Sessions")
@HttpExchange(url = "/sessions", accept = MediaType.APPLICATION_JSON_VALUE)
public interface LogoutStore {

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

package marketplace.contract.customerdb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
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
}

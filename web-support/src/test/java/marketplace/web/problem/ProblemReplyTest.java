package marketplace.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import marketplace.contract.ProblemType;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;

class ProblemReplyTest {

    /** As when several requests wait for one answer of a store, and it fails. */
    @Test
    void oneProblemToldToTwoClientsTellsNeitherOfTheOther() {
        Problem problem = new Unavailable("Busy.").with("available", 2);
        ProblemDetail first = body(problem);
        ProblemDetail second = body(problem);
        first.setInstance(URI.create("/v1/purchases/77"));
        first.setProperty("traceId", "of the first");
        assertThat(second.getInstance()).isNull();
        assertThat(second.getProperties()).containsEntry("available", 2).doesNotContainEntry("traceId", "of the first");
        assertThat(second.getType()).hasToString(ProblemType.UNAVAILABLE.urn());
        assertThat(second.getDetail()).isEqualTo("Busy.");
    }

    private static ProblemDetail body(Problem problem) {
        return (ProblemDetail) ProblemReply.of(problem).getBody();
    }
}

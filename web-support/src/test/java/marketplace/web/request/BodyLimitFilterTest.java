package marketplace.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import marketplace.contract.ProblemType;
import marketplace.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

class BodyLimitFilterTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int MAX = BodyLimitFilter.MAX_BYTES;

    private final List<ProblemType> refusals = new ArrayList<>();
    private final List<Integer> handedOn = new ArrayList<>();
    private final HandlerExceptionResolver problems = (request, reply, handler, failure) -> {
        refusals.add(((Problem) failure).type());
        return new ModelAndView();
    };
    private final FilterChain next =
            (request, reply) -> handedOn.add(request.getInputStream().readAllBytes().length);

    @Test
    void handsOnABodyOf64KiB() throws Exception {
        send(MAX, filter(LONG, MAX), next);

        assertThat(handedOn).containsExactly(MAX);
    }

    @Test
    void refusesABodyOfMoreThan64KiB() throws Exception {
        send(MAX + 1, filter(LONG, MAX), next);

        assertThat(refusals).containsExactly(ProblemType.BODY_TOO_LARGE);
        assertThat(handedOn).isEmpty();
    }

    @Test
    void refusesABodyThatTakesTooLong() throws Exception {
        send(MAX, filter(Duration.ZERO, MAX), next);

        assertThat(refusals).containsExactly(ProblemType.INVALID_REQUEST);
        assertThat(handedOn).isEmpty();
    }

    @Test
    void hasRoomForSomeLargeBodiesAtOnceAndForAllUsualOnes() throws Exception {
        BodyLimitFilter filter = filter(LONG, MAX);
        send(MAX, filter, (request, reply) -> {
            send(MAX, filter, next);
            send(BodyReader.USUAL_BYTES, filter, next);
        });
        assertThat(refusals).containsExactly(ProblemType.UNAVAILABLE);
        assertThat(handedOn).containsExactly(BodyReader.USUAL_BYTES);

        send(MAX, filter, next);
        assertThat(handedOn).as("when the first is done with").endsWith(MAX);
    }

    private BodyLimitFilter filter(Duration mostTime, int room) {
        return new BodyLimitFilter(problems, new BodyReader(mostTime, room));
    }

    private static void send(int bytes, BodyLimitFilter filter, FilterChain next) throws IOException, ServletException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/sessions");
        request.setContent(new byte[bytes]);
        filter.doFilter(request, new MockHttpServletResponse(), next);
    }
}

package marketplace.api.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import marketplace.contract.ProblemType;
import marketplace.contract.account.Role;
import marketplace.contract.customerdb.ActiveSession;
import marketplace.contract.customerdb.SessionStore;
import marketplace.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LeasedSessionsTest {

    private static final String ID = "session";

    /** A store that counts its answers, and lets something happen while an answer is on its way. */
    private static final class Store implements SessionStore {

        private final Set<String> ended = new HashSet<>();
        private long leaseMillis = 1_000;
        private int asked;
        private boolean away;
        private Runnable beforeAnswerArrives = () -> {};

        @Override
        public ActiveSession touchSession(String sessionId, @Nullable String holder) {
            asked++;
            if (ended.contains(sessionId)) {
                throw new Problem(ProblemType.NOT_FOUND, "There is no such session.");
            }
            ActiveSession answer = new ActiveSession(asked, Role.BUYER, Instant.EPOCH, leaseMillis);
            beforeAnswerArrives.run();
            return answer;
        }

        @Override
        public void endSession(String sessionId, @Nullable String holder) {
            ended.add(sessionId);
            if (away) {
                throw new IllegalStateException("no answer");
            }
        }
    }

    private final Store store = new Store();
    private final LeasedSessions sessions = new LeasedSessions(store);

    @Test
    void areAskedForOnceWhileTheAnswerHolds() {
        ActiveSession first = sessions.touch(ID);
        assertThat(sessions.touch(ID)).isSameAs(first);
        assertThat(sessions.touch("another")).isNotEqualTo(first);
        assertThat(store.asked).isEqualTo(2);
    }

    @Test
    void areAskedForEachTimeIfTheAnswerDoesNotHold() {
        store.leaseMillis = 0;
        sessions.touch(ID);
        sessions.touch(ID);
        assertThat(store.asked).isEqualTo(2);
    }

    @Test
    @Timeout(10)
    void areAskedForAgainWhenTheAnswerHoldsNoLonger() {
        store.leaseMillis = 100;
        long asked = System.nanoTime();
        do {
            sessions.touch(ID);
        } while (store.asked == 1);
        assertThat(System.nanoTime() - asked)
                .isGreaterThanOrEqualTo(Duration.ofMillis(100).toNanos());
    }

    @Test
    void areForgottenWhenTheyAreEndedHere() {
        sessions.touch(ID);
        sessions.end(ID);
        assertThatThrownBy(() -> sessions.touch(ID)).isInstanceOf(Problem.class);
    }

    @Test
    void areForgottenEvenIfTheStoreDoesNotSayThatTheyHaveEnded() {
        store.away = true;
        sessions.touch(ID);
        assertThatThrownBy(() -> sessions.end(ID)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sessions.touch(ID)).isInstanceOf(Problem.class);
    }

    @Test
    void areNotKeptIfTheyWereEndedWhileTheAnswerWasOnItsWay() {
        store.beforeAnswerArrives = () -> sessions.end(ID);
        sessions.touch(ID);
        assertThatThrownBy(() -> sessions.touch(ID)).isInstanceOf(Problem.class);
    }
}

package marketplace.api.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import marketplace.contract.account.Role;
import marketplace.contract.customerdb.ActiveSession;
import marketplace.contract.customerdb.LogoutStore;
import marketplace.contract.customerdb.SessionCheck;
import marketplace.contract.customerdb.SessionStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeasedSessionsTest {

    private static final String ID = "session";
    private static final String OTHER = "another session";

    /** A store that remembers what it was asked, and lets something happen while an answer is on its way. */
    private static final class Store implements SessionStore, LogoutStore {

        private final Set<String> ended = new HashSet<>();
        private final List<List<String>> asked = new ArrayList<>();
        private long leaseMillis = 1_000;
        private boolean away;
        private Runnable beforeAnswerArrives = () -> {};

        @Override
        public List<ActiveSession> touchSessions(SessionCheck check) {
            asked.add(check.sessionIds());
            List<ActiveSession> answer = check.sessionIds().stream()
                    .filter(id -> !ended.contains(id))
                    .map(id -> new ActiveSession(id, asked.size(), Role.BUYER, Instant.EPOCH, leaseMillis))
                    .toList();
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
    private final AtomicLong nanoTime = new AtomicLong();
    private final LeasedSessions sessions = new LeasedSessions(store, store, nanoTime::get);

    @Test
    void areAskedForOnceWhileTheAnswerHolds() {
        ActiveSession first = sessions.touch(ID).orElseThrow();
        assertThat(sessions.touch(ID)).containsSame(first);
        assertThat(sessions.touch(OTHER)).get().isNotEqualTo(first);
        assertThat(store.asked).containsExactly(List.of(ID), List.of(OTHER));
    }

    @Test
    void areAskedForEachTimeIfTheAnswerDoesNotHold() {
        store.leaseMillis = 0;
        sessions.touch(ID);
        sessions.touch(ID);
        assertThat(store.asked).hasSize(2);
    }

    @Test
    void areAskedForAgainWhenTheAnswerHoldsNoLonger() {
        sessions.touch(ID);
        pass(1_000);
        sessions.touch(ID);
        assertThat(store.asked).containsExactly(List.of(ID), List.of(ID));
    }

    @Test
    void areAskedForTogetherByTheFirstWhoFindsHisAnswerHalfOver() {
        use(ID, OTHER);
        pass(501);
        sessions.touch(ID);
        assertThat(store.asked).last().isEqualTo(List.of(ID, OTHER));
        pass(499);
        assertThat(sessions.touch(OTHER)).isPresent();
        assertThat(store.asked).hasSize(3);
    }

    @Test
    void areNotKeptAliveByOthersForLongerThanAnAnswerHolds() {
        use(ID, OTHER);
        pass(501);
        sessions.touch(ID);
        assertThat(store.asked).last().isEqualTo(List.of(ID, OTHER));
        pass(501);
        sessions.touch(ID);
        assertThat(store.asked).last().isEqualTo(List.of(ID));
    }

    @Test
    void areNotKeptAliveByOthersWhenTheirAnswersHoldNoLonger() {
        store.leaseMillis = 100;
        use(OTHER);
        pass(100);
        use(ID);
        pass(51);
        sessions.touch(ID);
        assertThat(store.asked).last().isEqualTo(List.of(ID));
    }

    @Test
    void goOnWhileSomebodyAsks() {
        use(ID, OTHER);
        pass(501);
        store.beforeAnswerArrives = () -> assertThat(sessions.touch(OTHER)).isPresent();
        sessions.touch(ID);
        assertThat(store.asked).hasSize(3);
    }

    @Test
    void areAskedForAHundredAtOnceThoseFirstWhoseAnswersEndFirst() {
        String[] crowd = IntStream.range(0, 150).mapToObj(Integer::toString).toArray(String[]::new);
        for (String one : crowd) {
            use(one);
            pass(1);
        }
        pass(400);
        sessions.touch("0");
        assertThat(store.asked).last().isEqualTo(List.of(crowd).subList(0, SessionCheck.MOST));
        pass(100);
        sessions.touch("149");
        assertThat(store.asked.getLast()).startsWith("149", "100", "101").hasSize(SessionCheck.MOST);
    }

    @Test
    void areForgottenWhenTheStoreSaysThatTheyHaveEnded() {
        use(ID, OTHER);
        store.ended.add(OTHER);
        pass(501);
        sessions.touch(ID);
        assertThat(sessions.touch(OTHER)).isEmpty();
    }

    @Test
    void areForgottenWhenTheyAreEndedHere() {
        sessions.touch(ID);
        sessions.end(ID);
        assertThat(sessions.touch(ID)).isEmpty();
    }

    @Test
    void areForgottenEvenIfTheStoreDoesNotSayThatTheyHaveEnded() {
        store.away = true;
        sessions.touch(ID);
        assertThatThrownBy(() -> sessions.end(ID)).isInstanceOf(IllegalStateException.class);
        assertThat(sessions.touch(ID)).isEmpty();
    }

    @Test
    void areNotKeptIfTheyWereEndedWhileTheAnswerWasOnItsWay() {
        store.beforeAnswerArrives = () -> sessions.end(ID);
        sessions.touch(ID);
        assertThat(sessions.touch(ID)).isEmpty();
    }

    @Test
    void areNotKeptIfTheyWereEndedWhileAnotherAskedForThem() {
        use(ID, OTHER);
        pass(501);
        store.beforeAnswerArrives = () -> sessions.end(OTHER);
        sessions.touch(ID);
        assertThat(sessions.touch(OTHER)).isEmpty();
    }

    @Test
    void areAskedForAgainAfterAQuestionThatFailed() {
        use(ID);
        pass(501);
        store.beforeAnswerArrives = () -> {
            throw new IllegalStateException("no answer");
        };
        assertThat(sessions.touch(ID)).as("its lease holds").isPresent();
        assertThat(store.asked).hasSize(2);
        pass(499);
        assertThatThrownBy(() -> sessions.touch(ID)).isInstanceOf(IllegalStateException.class);
        store.beforeAnswerArrives = () -> {};
        assertThat(sessions.touch(ID)).isPresent();
        assertThat(store.asked).hasSize(4);
    }

    @Test
    void areNotHeldAfterAQuestionThatFailedIfTheyWereEndedHereMeanwhile() {
        use(ID);
        pass(501);
        store.beforeAnswerArrives = () -> {
            sessions.end(ID);
            throw new IllegalStateException("no answer");
        };
        assertThatThrownBy(() -> sessions.touch(ID)).isInstanceOf(IllegalStateException.class);
    }

    private void use(String... ids) {
        for (String id : ids) {
            sessions.touch(id);
        }
    }

    private void pass(long millis) {
        nanoTime.addAndGet(Duration.ofMillis(millis).toNanos());
    }
}

package marketplace.api.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatheredQuestionsTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final List<List<String>> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstIsAsked = new CountDownLatch(1);
    private final CompletableFuture<Void> firstMayBeAnswered = new CompletableFuture<>();

    /** Keeps the first question waiting. */
    private List<String> answer(List<String> about) {
        asked.add(about);
        if (about.contains("first")) {
            firstIsAsked.countDown();
            firstMayBeAnswered.join();
        }
        return about;
    }

    @Test
    void areForAllWhoComeWhileAnotherIsAnswered() throws Exception {
        GatheredQuestions<List<String>> questions = new GatheredQuestions<>(10, LONG, this::answer);
        List<Asker> askers = firstAnd(questions, 5);
        firstMayBeAnswered.complete(null);
        assertThat(askers.get(0).get()).containsExactly("first");
        for (Asker asker : askers.subList(1, 6)) {
            assertThat(asker.get()).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
        }
        assertThat(asked).hasSize(2);
    }

    @Test
    void areAboutNoMoreThanIsAllowed() throws Exception {
        GatheredQuestions<List<String>> questions = new GatheredQuestions<>(2, LONG, this::answer);
        List<Asker> askers = firstAnd(questions, 5);
        firstMayBeAnswered.complete(null);
        for (Asker asker : askers) {
            assertThat(asker.get()).contains(asker.about);
        }
        assertThat(asked).hasSize(4).allSatisfy(about -> assertThat(about).hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void doNotWaitForAnAnswerThatDoesNotCome() throws Exception {
        GatheredQuestions<List<String>> questions = new GatheredQuestions<>(10, Duration.ofMillis(1), this::answer);
        List<Asker> askers = firstAnd(questions, 0);
        assertThat(questions.ask("second")).containsExactly("second");
        firstMayBeAnswered.complete(null);
        assertThat(askers.getFirst().get()).containsExactly("first");
    }

    @Test
    void failForAllWhomTheyAreFor() throws Exception {
        GatheredQuestions<List<String>> questions = new GatheredQuestions<>(10, LONG, about -> {
            answer(about);
            if (!about.contains("first")) {
                throw new IllegalStateException("no answer");
            }
            return about;
        });
        List<Asker> askers = firstAnd(questions, 2);
        firstMayBeAnswered.complete(null);
        assertThat(askers.get(0).get()).containsExactly("first");
        assertThat(askers.subList(1, 3))
                .allSatisfy(asker -> assertThatThrownBy(asker::get)
                        .cause()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("no answer"));
        assertThatThrownBy(() -> questions.ask("later")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void failAsAnErrorDoes() {
        GatheredQuestions<List<String>> questions = new GatheredQuestions<>(10, LONG, about -> {
            throw new StackOverflowError();
        });
        assertThatThrownBy(() -> questions.ask("first"))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    private static final class Asker extends FutureTask<List<String>> {

        private final String about;

        Asker(GatheredQuestions<List<String>> questions, String about) {
            super(() -> questions.ask(about));
            this.about = about;
        }
    }

    /** Someone whose question is being answered, and so many who have come meanwhile. */
    private List<Asker> firstAnd(GatheredQuestions<List<String>> questions, int others) throws Exception {
        List<Asker> askers = new ArrayList<>();
        askers.add(new Asker(questions, "first"));
        Thread.ofPlatform().daemon().start(askers.getFirst());
        firstIsAsked.await();
        IntStream.rangeClosed(1, others)
                .mapToObj(number -> new Asker(questions, Integer.toString(number)))
                .forEach(asker -> {
                    askers.add(asker);
                    awaitWaiting(Thread.ofPlatform().daemon().start(asker));
                });
        return askers;
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }
}

package marketplace.api.session;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks one question for all who come while another is being answered. The slower the answers are, the more of them a question
 * is for; questions of each for himself would slow them down further. An answer is never from before one asked.
 */
final class GatheredQuestions<A> {

    private record Question<A>(Set<String> about, CompletableFuture<A> answer) {}

    private final int most;
    private final Duration patience;
    private final Function<List<String>, A> answers;
    private final Semaphore turn = new Semaphore(1, true);
    private @Nullable Question<A> next;

    /**
     * Questions are about so many at most, and wait so long for the answer to the one before: not for ever, or an answer that does
     * not come would hold up all.
     */
    GatheredQuestions(int most, Duration patience, Function<List<String>, A> answers) {
        this.most = most;
        this.patience = patience;
        this.answers = answers;
    }

    /** The answer to a question that is also about this; fails as that question does. */
    A ask(String about) {
        Question<A> question;
        boolean isFirst = false;
        synchronized (this) {
            question = next;
            if (question == null || question.about.size() == most) {
                question = new Question<>(new LinkedHashSet<>(), new CompletableFuture<>());
                next = question;
                isFirst = true;
            }
            question.about.add(about);
        }
        if (isFirst) {
            put(question);
        }
        return answerTo(question);
    }

    private void put(Question<A> question) {
        boolean hasTurn = awaitTurn();
        try {
            question.answer.complete(answers.apply(close(question)));
        } catch (RuntimeException | Error failure) {
            question.answer.completeExceptionally(failure);
        } finally {
            if (hasTurn) {
                turn.release();
            }
        }
    }

    private boolean awaitTurn() {
        try {
            return turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Who comes from now on is in another question. */
    private synchronized List<String> close(Question<A> question) {
        if (next == question) {
            next = null;
        }
        return List.copyOf(question.about);
    }

    private static <A> A answerTo(Question<A> question) {
        try {
            return question.answer.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }
}

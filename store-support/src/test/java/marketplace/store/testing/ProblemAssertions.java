package marketplace.store.testing;

import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import marketplace.contract.ProblemType;
import marketplace.web.problem.Problem;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says in which problem a call ends. */
public final class ProblemAssertions {

    private ProblemAssertions() {}

    /** An assertion about the type of the problem. */
    public static ObjectAssert<ProblemType> assertThatProblem(ThrowingCallable call) {
        return assertThatObject(problemOf(call).type());
    }

    /** The problem itself. */
    public static Problem problemOf(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }
}

package marketplace.web.problem;

import org.springframework.security.core.AuthenticationException;

/** Whether a token is good could not be found out: not the client's fault, so no 401. */
public class SessionCheckFailed extends AuthenticationException {

    private final transient Problem problem;

    /** The check failed for this reason. */
    public SessionCheckFailed(Problem problem) {
        super(problem.getMessage(), problem);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}

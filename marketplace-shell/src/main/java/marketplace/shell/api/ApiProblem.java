package marketplace.shell.api;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import marketplace.contract.ProblemType;
import marketplace.shell.screen.Money;

/** What an API answered instead of a result (RFC 9457). */
public class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final Optional<ProblemType> type;
    private final transient Map<String, Object> facts;
    private final String retryAfter;

    ApiProblem(int status, Optional<ProblemType> type, String detail, Map<String, Object> facts, String retryAfter) {
        super(detail);
        this.status = status;
        this.type = type;
        this.facts = facts;
        this.retryAfter = retryAfter;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Whether it is this one. */
    public boolean is(ProblemType other) {
        return type.filter(other::equals).isPresent();
    }

    /** The kind of problem, if it is one that this shell knows. */
    public Optional<ProblemType> type() {
        return type;
    }

    /** What the API says of it. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** A fact that comes with the problem, as {@code available}. */
    public Optional<Object> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** A fact that is an amount of money, as people read it. */
    Optional<String> money(String name) {
        return fact(name).filter(Number.class::isInstance).map(amount -> Money.of(new BigDecimal(amount.toString())));
    }

    /** How many seconds to wait before asking again; empty if the API did not say. */
    public String retryAfter() {
        return retryAfter;
    }
}

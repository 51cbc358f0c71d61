package marketplace.web.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import marketplace.contract.ProblemType;

/** A request whose form is wrong, field by field. */
public final class InvalidRequest extends Problem {

    /** What is wrong with one field. */
    public record FieldError(String field, String message) {}

    /** One field is wrong. */
    public InvalidRequest(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    /** Several fields are wrong; they are told in the order of their names. */
    public InvalidRequest(Collection<FieldError> errors) {
        super(ProblemType.INVALID_REQUEST, "The request is not valid: see errors.");
        with(
                "errors",
                errors.stream()
                        .distinct()
                        .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                        .toList());
    }
}

package marketplace.web.problem;

import java.util.List;
import java.util.stream.Collectors;
import marketplace.contract.ProblemType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells a client what is wrong with its JSON, by field, without a word of our own code. */
final class JsonErrors {

    private JsonErrors() {}

    /** The problem that an unreadable body is. */
    static Problem explain(HttpMessageNotReadableException failure) {
        if (!(failure.getCause() instanceof JacksonException cause)) {
            return new Problem(ProblemType.INVALID_REQUEST, "The body is missing or cannot be read.");
        }
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> invalid(unknown, "is not a known field");
            case MismatchedInputException mismatch -> invalid(mismatch, mismatch(mismatch));
            case StreamReadException syntax -> malformed(syntax);
            default -> invalid(cause, "is not valid");
        };
    }

    private static Problem malformed(StreamReadException syntax) {
        return new Problem(
                ProblemType.INVALID_REQUEST,
                "The body is not valid JSON, at line %d, column %d."
                        .formatted(
                                syntax.getLocation().getLineNr(),
                                syntax.getLocation().getColumnNr()));
    }

    private static Problem invalid(JacksonException failure, String message) {
        String field = field(failure.getPath());
        return field.isEmpty()
                ? new Problem(ProblemType.INVALID_REQUEST, "The body is not the JSON object that is asked for.")
                : new InvalidRequest(field, message);
    }

    private static String field(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String mismatch(MismatchedInputException mismatch) {
        String message = mismatch.getOriginalMessage();
        return message.startsWith("must ") ? message : "has the wrong type";
    }
}

package marketplace.web.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import marketplace.contract.ProblemType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells a client what is wrong with its JSON, by field, without a word of our own code. */
final class JsonErrors {

    /** What Jackson says of a name that an object has twice; it has no exception of its own. */
    private static final Pattern TWICE = Pattern.compile("Duplicate Object property \"(.*)\"", Pattern.DOTALL);

    private static final String BEYOND_LIMITS =
            "goes beyond what is read: a number or a name is too long, or it is nested too deeply";

    private JsonErrors() {}

    /** The problem that an unreadable body is. */
    static Problem explain(HttpMessageNotReadableException failure) {
        if (!(failure.getCause() instanceof JacksonException cause)) {
            return new Problem(ProblemType.INVALID_REQUEST, "The body is missing or cannot be read.");
        }
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> invalid(unknown, "is not a known field");
            case MismatchedInputException mismatch -> invalid(mismatch, mismatch(mismatch));
            case InputCoercionException range -> invalid(range, "must not be so large");
            case StreamConstraintsException limit -> beyondLimits(limit);
            case StreamReadException syntax -> unreadable(syntax);
            default -> invalid(cause, "is not valid");
        };
    }

    private static Problem beyondLimits(StreamConstraintsException limit) {
        return limit.getPath().isEmpty()
                ? new Problem(ProblemType.INVALID_REQUEST, "The body " + BEYOND_LIMITS + ".")
                : invalid(limit, BEYOND_LIMITS);
    }

    private static Problem unreadable(StreamReadException failure) {
        Matcher twice = TWICE.matcher(failure.getOriginalMessage());
        return twice.matches() ? repeated(failure.getPath(), twice.group(1)) : malformed(failure);
    }

    private static Problem repeated(List<JacksonException.Reference> parent, String name) {
        List<JacksonException.Reference> path = new ArrayList<>(parent);
        path.add(new JacksonException.Reference(null, name));
        return new InvalidRequest(field(path), "stands more than once");
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

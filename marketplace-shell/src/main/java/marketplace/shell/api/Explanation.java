package marketplace.shell.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marketplace.contract.ProblemType;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.ExitCode;
import org.jspecify.annotations.Nullable;

/** Says in one sentence what an API's problem means for the user of the shell, with the way out. */
public final class Explanation {

    private Explanation() {}

    /** The failure that a problem is for a command. */
    public static CommandFailure of(ApiProblem problem) {
        CommandFailure failure = new CommandFailure(exitCode(problem), sentence(problem));
        failure.initCause(problem);
        return failure;
    }

    private static ExitCode exitCode(ApiProblem problem) {
        return switch (problem.status()) {
            case 400, 413, 422 -> ExitCode.USAGE;
            case 401 -> ExitCode.NOT_LOGGED_IN;
            case 404 -> ExitCode.NOT_FOUND;
            case 409, 412 -> ExitCode.CONFLICT;
            case 503 -> ExitCode.UNREACHABLE;
            default -> ExitCode.FAILED;
        };
    }

    private static String sentence(ApiProblem problem) {
        return problem.type().map(type -> sentence(type, problem)).orElseGet(problem::detail);
    }

    private static String sentence(ProblemType type, ApiProblem problem) {
        return switch (type) {
            case INVALID_REQUEST -> invalid(problem);
            case USERNAME_TAKEN -> "This username is taken: choose another, or log in with it";
            case ITEM_NOT_FOUND -> "There is no such item: item list shows yours, search shows all for sale";
            case NOT_YOUR_ITEM -> "The item belongs to another seller: item list shows yours";
            case NOT_IN_CART -> "The item is not in your cart: cart show";
            case CART_EMPTY -> "Your cart is empty: cart add ID";
            case PRICE_CHANGED ->
                "The cart now costs %s, not %s: look at it with cart show, then purchase again"
                        .formatted(
                                problem.money("currentTotal").orElse("more"),
                                problem.money("expectedTotal").orElse("what you saw"));
            case INSUFFICIENT_STOCK -> shortOf(problem);
            case PURCHASE_UNDER_WAY -> "A purchase of yours is still under way: look at purchases in half a minute";
            case PAYMENT_DECLINED -> "The payment was declined; your cart is as it was: purchase with another card";
            case NOT_PURCHASED -> "Only buyers of the item may vote on it: buy it first";
            case TOO_MANY_ATTEMPTS -> "Too many failed logins: try again in %s s".formatted(pause(problem));
            case UNAVAILABLE -> "The marketplace is busy or partly down: try again in %s s".formatted(pause(problem));
            default -> problem.detail();
        };
    }

    private static String pause(ApiProblem problem) {
        return problem.retryAfter().isEmpty() ? "a few" : problem.retryAfter();
    }

    /** The fields that are wrong, each with what it must be. */
    private static String invalid(ApiProblem problem) {
        String errors = objects(problem.fact("errors"))
                .map(error -> error.get("field") + " " + error.get("message"))
                .collect(Collectors.joining("; "));
        return errors.isEmpty() ? problem.detail() : errors;
    }

    private static String shortOf(ApiProblem problem) {
        String lines = objects(problem.fact("lines"))
                .map(line -> "only %s left of %s: cart remove %s --quantity %s"
                        .formatted(
                                line.get("available"),
                                line.get("itemId"),
                                line.get("itemId"),
                                number(line.get("requested")) - number(line.get("available"))))
                .collect(Collectors.joining("; "));
        return lines.isEmpty()
                ? problem.fact("available")
                        .map(left -> "Only " + left + " left")
                        .orElseGet(problem::detail)
                : lines.replaceFirst("^o", "O");
    }

    private static long number(@Nullable Object value) {
        return Long.parseLong(String.valueOf(value));
    }

    private static Stream<Map<?, ?>> objects(Optional<Object> list) {
        return list.filter(List.class::isInstance).map(List.class::cast).stream()
                .flatMap(elements -> ((List<?>) elements).stream())
                .filter(Map.class::isInstance)
                .map(element -> (Map<?, ?>) element);
    }
}

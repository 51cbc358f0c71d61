package marketplace.shell.line;

import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import marketplace.shell.outcome.CommandFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Option;

/**
 * An option or argument of a command.
 *
 * @param label how it is written: {@code --name} for an option, {@code NAME} for an argument
 * @param choices the only values it takes; empty for any
 */
record Parameter(
        String label,
        Class<?> type,
        boolean required,
        String description,
        List<String> choices,
        Optional<Offers.Source> offers) {

    private static final int MOST_DIGITS = 30;

    static Parameter of(java.lang.reflect.Parameter parameter) {
        Option option = parameter.getAnnotation(Option.class);
        Argument argument = parameter.getAnnotation(Argument.class);
        boolean optional = parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || parameter.getType() == Boolean.class;
        String name = parameter.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return new Parameter(
                option == null
                        ? name.toUpperCase(Locale.ROOT)
                        : "--" + (option.longName().isEmpty() ? name : option.longName()),
                parameter.getType(),
                !optional,
                option == null ? argument.description() : option.description(),
                annotation(parameter, Choices.class)
                        .map(choices -> List.of(choices.value()))
                        .orElse(List.of()),
                annotation(parameter, Offers.class).map(Offers::value));
    }

    private static <A extends Annotation> Optional<A> annotation(java.lang.reflect.Parameter parameter, Class<A> type) {
        return Optional.ofNullable(parameter.getAnnotation(type));
    }

    static boolean isOne(java.lang.reflect.Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .anyMatch(annotation -> annotation instanceof Option || annotation instanceof Argument);
    }

    boolean isOption() {
        return label.startsWith("--");
    }

    /** The name of an option, without its hyphens. */
    String option() {
        return label.substring(2);
    }

    boolean isFlag() {
        return type == Boolean.class;
    }

    /** How it is written in a synopsis. */
    String usage() {
        String written = isOption() && !isFlag() ? label + " " + value() : label;
        return required ? written : "[" + written + "]";
    }

    private String value() {
        return choices.isEmpty()
                ? option().replaceFirst(".*-", "").toUpperCase(Locale.ROOT)
                : String.join("|", choices);
    }

    /**
     * The value as the command takes it.
     *
     * @throws CommandFailure if it cannot be one
     */
    String checked(String value) {
        if (required && value.isEmpty()) {
            throw CommandFailure.usage(label + " must not be empty");
        }
        if (!choices.isEmpty()) {
            return choices.stream()
                    .filter(choice -> choice.equalsIgnoreCase(value))
                    .findFirst()
                    .orElseThrow(() -> wrong("is one of " + String.join(", ", choices), value));
        }
        if (type == BigDecimal.class) {
            return number(value, "is an amount, as 19.99").toPlainString();
        }
        if (type == Integer.class || type == Long.class) {
            return whole(value);
        }
        return value;
    }

    private String whole(String value) {
        try {
            BigDecimal number = number(value, "is a whole number");
            return type == Integer.class
                    ? String.valueOf(number.intValueExact())
                    : String.valueOf(number.longValueExact());
        } catch (ArithmeticException tooLarge) {
            throw wrong("is a whole number of usual size", value);
        }
    }

    private BigDecimal number(String value, String form) {
        if (value.length() > MOST_DIGITS || !value.matches("[+-]?[0-9]+(\\.[0-9]*)?")) {
            throw wrong(form, value);
        }
        return new BigDecimal(value);
    }

    private CommandFailure wrong(String form, String value) {
        return CommandFailure.usage("%s %s, not \"%s\"".formatted(label, form, value));
    }
}

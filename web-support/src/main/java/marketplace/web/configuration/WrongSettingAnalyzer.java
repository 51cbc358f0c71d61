package marketplace.web.configuration;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Explains a setting that stops the start; the value of a secret is left out. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final String ACTION =
            "Set it right on the command line (--name=value), in the environment, or in a configuration file.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        String description = cause.getCause() instanceof BindValidationException invalid
                ? explain(invalid.getValidationErrors())
                : explain(cause);
        return new FailureAnalysis(description, ACTION, cause);
    }

    private static String explain(ValidationErrors errors) {
        return StreamSupport.stream(errors.spliterator(), false)
                .map(error -> explain(errors, error))
                .sorted()
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String explain(ValidationErrors errors, ObjectError error) {
        return error instanceof FieldError field
                ? sentence(
                        errors.getName() + "." + DataObjectPropertyName.toDashedForm(field.getField()),
                        valueOf(field),
                        String.valueOf(field.getDefaultMessage()))
                : sentence(errors.getName().toString(), null, String.valueOf(error.getDefaultMessage()));
    }

    /** Of a rule that a method checks, what is refused is that it answers no, which tells nobody anything. */
    private static @Nullable Object valueOf(FieldError field) {
        return field.getRejectedValue() instanceof Boolean ? null : field.getRejectedValue();
    }

    private static String explain(BindException cause) {
        ConfigurationProperty property = cause.getProperty();
        return property == null
                ? sentence(cause.getName().toString(), null, rule(cause))
                : sentence(property.getName().toString(), property.getValue(), rule(cause));
    }

    /** The type of what is set, or, of a setting that some object refuses, what that says. */
    private static String rule(BindException cause) {
        return cause.getCause() instanceof ConversionException
                ? "must be of type "
                        + cause.getTarget().getType().resolve(Object.class).getSimpleName()
                : "this is refused: "
                        + NestedExceptionUtils.getMostSpecificCause(cause).getMessage();
    }

    private static String sentence(String property, @Nullable Object value, String rule) {
        return property + (value == null || property.endsWith("secret") ? " " : " is " + value + ", but ") + rule + ".";
    }
}

package marketplace.web.problem;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Says, field by field, what is wrong with a request that breaks the contract's constraints. */
final class FieldErrors {

    private FieldErrors() {}

    static InvalidRequest explain(Errors failure) {
        return new InvalidRequest(fieldErrors(failure).toList());
    }

    static InvalidRequest explain(HandlerMethodValidationException failure) {
        return new InvalidRequest(failure.getParameterValidationResults().stream()
                .flatMap(FieldErrors::fieldErrors)
                .toList());
    }

    private static Stream<InvalidRequest.FieldError> fieldErrors(Errors errors) {
        return errors.getFieldErrors().stream()
                .map(error -> new InvalidRequest.FieldError(error.getField(), message(error.getDefaultMessage())));
    }

    static String message(@Nullable String message) {
        return message == null ? "is not valid" : message;
    }

    private static Stream<InvalidRequest.FieldError> fieldErrors(ParameterValidationResult result) {
        return result instanceof ParameterErrors body
                ? fieldErrors((Errors) body)
                : result.getResolvableErrors().stream()
                        .map(error -> new InvalidRequest.FieldError(
                                name(result.getMethodParameter()), message(error.getDefaultMessage())));
    }

    /** The parameter as the client knows it: a header has a name of its own. */
    private static String name(MethodParameter parameter) {
        return Optional.ofNullable(parameter.getParameterAnnotation(RequestHeader.class))
                .map(RequestHeader::name)
                .filter(name -> !name.isEmpty())
                .or(() -> Optional.ofNullable(parameter.getParameterName()))
                .orElse("request");
    }
}

package marketplace.web.problem;

import java.util.LinkedHashSet;
import java.util.Set;
import marketplace.contract.Idempotency;
import marketplace.contract.ProblemType;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.RestClientException;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers every failure with a problem of ours; what nobody foresaw is logged and told without any inner detail. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refuse(AuthenticationException failure) {
        return failure instanceof SessionCheckFailed unchecked
                ? ProblemReply.of(unchecked.problem())
                : ProblemReply.of(
                        new Problem(ProblemType.UNAUTHENTICATED, "Log in and send the token of the session."));
    }

    @ExceptionHandler
    ResponseEntity<Object> refuse(AccessDeniedException failure) {
        return ProblemReply.of(new Problem(ProblemType.FORBIDDEN, "This session's role may not do this."));
    }

    /** Logs the cause and not the failure itself, whose message may name a session. */
    @ExceptionHandler
    ResponseEntity<Object> defer(RestClientException failure) {
        log.warn(
                "A store gives no answer ({})",
                NestedExceptionUtils.getMostSpecificCause(failure).toString());
        return ProblemReply.of(new Unavailable("A part of the marketplace cannot be reached; try again soon."));
    }

    /** A query or form that is not percent-encoded as it should be. */
    @ExceptionHandler
    ResponseEntity<Object> refuse(InvalidParameterException failure) {
        return ProblemReply.of(new Problem(ProblemType.INVALID_REQUEST, "The query of the request is malformed."));
    }

    /** The firewall looks at the address before all else, and at the value of a header when somebody asks for it. */
    @ExceptionHandler
    ResponseEntity<Object> refuse(RequestRejectedException failure) {
        return ProblemReply.of(
                new Problem(ProblemType.INVALID_REQUEST, "The address or a header of the request is malformed."));
    }

    @ExceptionHandler
    ResponseEntity<Object> apologise(Exception failure) {
        note(failure);
        return ProblemReply.of(StatusProblems.ourFault());
    }

    /** That a client hangs up is no error; whoever does it all the time would fill the log. */
    private static void note(Exception failure) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            log.debug("The client has gone", failure);
        } else {
            log.error("Nobody foresaw this", failure);
        }
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ProblemReply.of(FieldErrors.explain(failure));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ProblemReply.of(FieldErrors.explain(failure));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return failure instanceof MethodArgumentTypeMismatchException argument
                        && argument.getParameter().hasParameterAnnotation(PathVariable.class)
                ? ProblemReply.of(notFound(argument.getName()))
                : ProblemReply.of(new InvalidRequest(String.valueOf(failure.getPropertyName()), "is not valid"));
    }

    /** An id that cannot be one is simply not found. */
    private static Problem notFound(String variable) {
        String thing = variable.replaceFirst("Id$", "");
        ProblemType type = ProblemType.of(ProblemType.NOT_FOUND.urn().replace("not-found", thing + "-not-found"))
                .orElse(ProblemType.NOT_FOUND);
        return new Problem(type, "There is no such " + thing + ".");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ProblemReply.of(
                failure instanceof MissingRequestHeaderException header
                        ? missing(header.getHeaderName())
                        : of(failure));
    }

    private static Problem missing(String header) {
        return header.equals(Idempotency.KEY)
                ? new Problem(
                        ProblemType.IDEMPOTENCY_KEY_REQUIRED,
                        "Send an Idempotency-Key header: a fresh one with each purchase, the same one with each retry.")
                : new InvalidRequest(header, "is required");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return ProblemReply.of(new InvalidRequest(failure.getParameterName(), "is required"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ProblemReply.of(JsonErrors.explain(failure));
    }

    /** Where every failure that Spring MVC knows ends up. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = of(failure);
        if (problem.type() == ProblemType.INTERNAL_ERROR) {
            note(failure);
        }
        problem.getHeaders().putAll(headers);
        return ProblemReply.of(problem);
    }

    /** With what Spring answers by itself: HEAD wherever there is GET, and OPTIONS. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        HttpHeaders all = new HttpHeaders(headers);
        Set<HttpMethod> allowed = new LinkedHashSet<>(headers.getAllow());
        if (allowed.contains(HttpMethod.GET)) {
            allowed.add(HttpMethod.HEAD);
        }
        allowed.add(HttpMethod.OPTIONS);
        all.setAllow(allowed);
        return handleExceptionInternal(failure, null, all, status, request);
    }

    private static Problem of(Exception failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case ErrorResponse error ->
                StatusProblems.of(
                        error.getStatusCode(),
                        FieldErrors.message(error.getBody().getDetail()));
            default -> StatusProblems.ourFault();
        };
    }
}

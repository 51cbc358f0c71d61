package marketplace.web.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json31;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import marketplace.contract.ProblemType;
import marketplace.contract.Problems;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.service.annotation.HttpExchange;

/** What the bodies of a call's problems look like, with its own path and the facts that it tells. */
final class ProblemExamples {

    private final String path;
    private final boolean ofACart;

    private ProblemExamples(String path, boolean ofACart) {
        this.path = path;
        this.ofACart = ofACart;
    }

    /** The problems of this call; one that may find the cart empty is about all its lines, any other about one item. */
    static ProblemExamples of(HandlerMethod method) {
        Problems particular = method.getMethodAnnotation(Problems.class);
        return new ProblemExamples(
                path(method),
                particular != null && Arrays.asList(particular.value()).contains(ProblemType.CART_EMPTY));
    }

    private static String path(HandlerMethod method) {
        String template = url(method.getBeanType()) + url(method.getMethod());
        return template.replace("{itemId}", "3-1").replaceAll("\\{\\w+}", "1");
    }

    private static String url(AnnotatedElement exchange) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(exchange, HttpExchange.class))
                .map(HttpExchange::url)
                .orElse("");
    }

    Object of(ProblemType type) {
        ObjectNode body = Json31.mapper()
                .createObjectNode()
                .put("type", type.urn())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", type.title() + ".")
                .put("instance", path)
                .put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return switch (type) {
            case INVALID_REQUEST -> withErrors(body);
            case PRICE_CHANGED -> withTotals(body);
            case INSUFFICIENT_STOCK -> ofACart ? withLines(body) : withUnits(body);
            default -> body;
        };
    }

    private static ObjectNode withErrors(ObjectNode body) {
        body.putArray("errors").addObject().put("field", "quantity").put("message", "must not be null");
        return body;
    }

    private static ObjectNode withTotals(ObjectNode body) {
        return body.put("expectedTotal", new BigDecimal("39.98")).put("currentTotal", new BigDecimal("42.10"));
    }

    private static ObjectNode withUnits(ObjectNode body) {
        return body.put("available", 1);
    }

    private static ObjectNode withLines(ObjectNode body) {
        body.putArray("lines")
                .addObject()
                .put("itemId", "3-1")
                .put("requested", 2)
                .put("available", 1);
        return body;
    }
}

package marketplace.web.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json31;
import java.math.BigDecimal;
import java.util.Set;
import marketplace.contract.ProblemType;

/** What the body of a problem looks like, the facts that go with its type included. */
final class ProblemExample {

    private ProblemExample() {}

    /**
     * The body that a call answers.
     *
     * @param all the problems of this status that the call may end in, this one among them
     */
    static Object of(ProblemType type, Set<ProblemType> all) {
        ObjectNode body = Json31.mapper()
                .createObjectNode()
                .put("type", type.urn())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", type.title() + ".")
                .put("instance", "/v1/items")
                .put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return switch (type) {
            case INVALID_REQUEST -> withErrors(body);
            case PRICE_CHANGED -> withTotals(body);
            case INSUFFICIENT_STOCK -> all.contains(ProblemType.CART_EMPTY) ? withLines(body) : withUnits(body);
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

    /** Of a call that is about one item. */
    private static ObjectNode withUnits(ObjectNode body) {
        return body.put("available", 1);
    }

    /** Of a call that is about a whole cart. */
    private static ObjectNode withLines(ObjectNode body) {
        body.putArray("lines")
                .addObject()
                .put("itemId", "3-1")
                .put("requested", 2)
                .put("available", 1);
        return body;
    }
}

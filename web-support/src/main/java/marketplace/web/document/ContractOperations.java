package marketplace.web.document;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marketplace.contract.Idempotency;
import marketplace.contract.OpenToGuests;
import marketplace.contract.ProblemType;
import marketplace.contract.Problems;
import marketplace.contract.ReplyHeaders;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.service.annotation.GetExchange;

/** Completes each operation of the document: every status that it can answer, the problems behind it, its headers. */
public class ContractOperations implements OperationCustomizer {

    /** What every call of a public API may end in. */
    public static final Set<ProblemType> OF_AN_API = EnumSet.of(
            ProblemType.UNAUTHENTICATED,
            ProblemType.FORBIDDEN,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.INTERNAL_ERROR,
            ProblemType.UNAVAILABLE);

    /** What every call of a store may end in. */
    public static final Set<ProblemType> OF_A_STORE = EnumSet.of(
            ProblemType.UNAUTHENTICATED,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.INTERNAL_ERROR,
            ProblemType.UNAVAILABLE);

    private static final Map<String, String> PARAMETERS = Map.of(
            "limit", "How many elements the page has at most",
            "cursor", "The `nextCursor` of the page before; left out for the first page",
            "Idempotency-Key",
                    "A fresh one with each new request, the same one with each retry: then it is done once, and "
                            + "answered as at first. 1 to 255 visible ASCII characters",
            "If-Match", "The version (ETag) that you have seen; if the item has changed since, nothing is done",
            "If-None-Match",
                    "The version (ETag) that you have; if the item has not changed since, it is not sent again");

    private static final Map<String, String> HEADERS = Map.of(
            "Location", "The address of the new thing",
            "ETag", "The version, to be sent as `If-Match`",
            "Link", "The next page, as `rel=\"next\"`, while there is one (RFC 8288)",
            "Idempotent-Replayed", "`true` on a reply that was given before");

    private final Set<ProblemType> always;

    /** Completes operations that may all end in these problems. */
    public ContractOperations(Set<ProblemType> always) {
        this.always = always;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        describeHeaders(operation, method);
        describeWhatIsUnchanged(operation, method);
        describeParameters(operation);
        describeGuests(operation, method);
        ProblemExamples examples = ProblemExamples.of(method);
        statuses(operation, method)
                .forEach((status, types) ->
                        operation.getResponses().addApiResponse(status.toString(), problemReply(types, examples)));
        describeReplayedRefusal(operation, method);
        return operation;
    }

    /** Who only looks needs no session, but one that is sent counts as used, so clients should send it. */
    private static void describeGuests(Operation operation, HandlerMethod method) {
        if (method.hasMethodAnnotation(OpenToGuests.class) && method.hasMethodAnnotation(GetExchange.class)) {
            operation.setSecurity(
                    List.of(new SecurityRequirement().addList(ContractDocument.BEARER), new SecurityRequirement()));
        }
    }

    private static void describeParameters(Operation operation) {
        parameters(operation)
                .filter(parameter -> PARAMETERS.containsKey(parameter.getName()))
                .forEach(parameter -> parameter.description(PARAMETERS.get(parameter.getName())));
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).stream().flatMap(List::stream);
    }

    private static void describeHeaders(Operation operation, HandlerMethod method) {
        replyHeaders(method)
                .forEach(name ->
                        operation.getResponses().values().forEach(reply -> reply.addHeaderObject(name, header(name))));
    }

    /** Spring compares the entity tag of what is read with those that the client has. */
    private static void describeWhatIsUnchanged(Operation operation, HandlerMethod method) {
        if (method.hasMethodAnnotation(GetExchange.class)
                && replyHeaders(method).anyMatch("ETag"::equals)) {
            operation
                    .addParametersItem(new HeaderParameter()
                            .name(HttpHeaders.IF_NONE_MATCH)
                            .schema(new StringSchema()))
                    .getResponses()
                    .addApiResponse(
                            "304",
                            new ApiResponse()
                                    .description("Not changed since the version that `If-None-Match` names (RFC 9110)")
                                    .addHeaderObject("ETag", header("ETag")));
        }
    }

    /** A payment that was declined is the one refusal that is kept under its key. */
    private static void describeReplayedRefusal(Operation operation, HandlerMethod method) {
        replyHeaders(method)
                .filter(Idempotency.REPLAYED::equals)
                .forEach(name -> Optional.ofNullable(operation.getResponses().get("402"))
                        .ifPresent(declined -> declined.addHeaderObject(name, header(name))));
    }

    private static Stream<String> replyHeaders(HandlerMethod method) {
        return Optional.ofNullable(method.getMethodAnnotation(ReplyHeaders.class)).map(ReplyHeaders::value).stream()
                .flatMap(Arrays::stream);
    }

    private static Header header(String name) {
        return new Header().description(HEADERS.get(name)).schema(new StringSchema());
    }

    private Map<Integer, Set<ProblemType>> statuses(Operation operation, HandlerMethod method) {
        return Stream.of(always.stream(), particular(method), ofItsForm(operation))
                .flatMap(types -> types)
                .collect(Collectors.groupingBy(
                        ProblemType::status,
                        TreeMap::new,
                        Collectors.toCollection(() -> EnumSet.noneOf(ProblemType.class))));
    }

    private static Stream<ProblemType> particular(HandlerMethod method) {
        return Optional.ofNullable(method.getMethodAnnotation(Problems.class)).map(Problems::value).stream()
                .flatMap(Arrays::stream);
    }

    private static Stream<ProblemType> ofItsForm(Operation operation) {
        if (operation.getRequestBody() != null) {
            return Stream.of(
                    ProblemType.INVALID_REQUEST, ProblemType.BODY_TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        return parameters(operation)
                .map(parameter -> ProblemType.INVALID_REQUEST)
                .limit(1);
    }

    private static ApiResponse problemReply(Set<ProblemType> types, ProblemExamples examples) {
        MediaType content = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        types.forEach(type -> content.addExamples(name(type), new Example().value(examples.of(type))));
        ApiResponse reply = new ApiResponse()
                .description(types.stream()
                        .map(type -> type.title() + " (`" + name(type) + "`)")
                        .collect(Collectors.joining("; ")))
                .content(new Content().addMediaType("application/problem+json", content));
        headers(types.iterator().next().status())
                .forEach((name, text) -> reply.addHeaderObject(
                        name, new Header().description(text).schema(new StringSchema())));
        return reply;
    }

    private static Map<String, String> headers(int status) {
        return switch (status) {
            case 401 -> Map.of("WWW-Authenticate", "`Bearer`");
            case 429, 503 -> Map.of("Retry-After", "In how many seconds to try again");
            default -> Map.of();
        };
    }

    private static String name(ProblemType type) {
        return type.urn().substring(type.urn().lastIndexOf(':') + 1);
    }
}

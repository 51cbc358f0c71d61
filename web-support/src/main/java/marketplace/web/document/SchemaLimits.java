package marketplace.web.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Says of every number, text and list in the document how large it can be, so that a client can size what it reads into
 * (OWASP API4:2023). Where the contract sets no narrower limit, it is that of the type: 32 or 64 bits, or a whole body.
 */
public class SchemaLimits implements OpenApiCustomizer {

    /** As RFC 3339 writes a moment, to the nanosecond. */
    private static final int LONGEST_TIME = "2026-01-01T12:00:00.000000000Z".length();

    private final int longestText;

    /**
     * Sets the limits.
     *
     * @param longestText how many characters a text has at most
     */
    public SchemaLimits(int longestText) {
        this.longestText = longestText;
    }

    @Override
    public void customise(OpenAPI document) {
        schemas(document.getComponents().getSchemas()).forEach(this::limit);
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(SchemaLimits::schemas)
                .forEach(this::limit);
    }

    /** The schemas of parameters, and of the headers and bodies of replies. */
    private static Stream<Schema<?>> schemas(Operation operation) {
        return Stream.concat(
                Stream.ofNullable(operation.getParameters())
                        .flatMap(Collection::stream)
                        .<Schema<?>>map(Parameter::getSchema),
                operation.getResponses().values().stream().flatMap(SchemaLimits::schemas));
    }

    private static Stream<Schema<?>> schemas(ApiResponse reply) {
        return Stream.concat(
                values(reply.getHeaders()).<Schema<?>>map(Header::getSchema),
                values(reply.getContent()).<Schema<?>>map(MediaType::getSchema).filter(Objects::nonNull));
    }

    private static <T> Stream<T> values(@Nullable Map<String, T> named) {
        return named == null ? Stream.empty() : named.values().stream();
    }

    @SuppressWarnings("rawtypes") // as the model has it
    private static Stream<Schema<?>> schemas(@Nullable Map<String, Schema> named) {
        return values(named).map(schema -> (Schema<?>) schema);
    }

    private void limit(Schema<?> schema) {
        Set<String> types = types(schema);
        if (types.contains("integer")) {
            limitNumber(schema);
        }
        if (types.contains("string") && schema.getEnum() == null && schema.getMaxLength() == null) {
            schema.setMaxLength("date-time".equals(schema.getFormat()) ? LONGEST_TIME : longestText);
        }
        if (types.contains("array") && schema.getMaxItems() == null) {
            schema.setMaxItems(Integer.MAX_VALUE);
        }
        schemas(schema.getProperties()).forEach(this::limit);
        Optional.<Schema<?>>ofNullable(schema.getItems()).ifPresent(this::limit);
    }

    private static void limitNumber(Schema<?> schema) {
        boolean isLong = "int64".equals(schema.getFormat());
        if (schema.getMinimum() == null && schema.getExclusiveMinimumValue() == null) {
            schema.setMinimum(BigDecimal.valueOf(isLong ? Long.MIN_VALUE : Integer.MIN_VALUE));
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximumValue() == null) {
            schema.setMaximum(BigDecimal.valueOf(isLong ? Long.MAX_VALUE : Integer.MAX_VALUE));
        }
    }

    private static Set<String> types(Schema<?> schema) {
        return schema.getTypes() == null ? Set.of() : schema.getTypes();
    }
}

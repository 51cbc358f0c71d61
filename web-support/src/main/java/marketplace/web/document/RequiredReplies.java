package marketplace.web.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Says in the document that a reply has all its fields, always: what may be missing from a request is another matter. */
public class RequiredReplies implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        Set<String> requests = requestSchemas(document);
        schemas(document).forEach((name, schema) -> {
            if (!requests.contains(name) && !name.equals("Problem")) {
                schema.setRequired(List.copyOf(parts(schema).keySet()));
            }
        });
    }

    /** The schemas of request bodies, and those within them. */
    private static Set<String> requestSchemas(OpenAPI document) {
        Set<String> found = new HashSet<>();
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(RequiredReplies::bodies)
                .forEach(schema -> collect(schema, schemas(document), found));
        return found;
    }

    private static Stream<Schema<?>> bodies(Operation operation) {
        return Optional.ofNullable(operation.getRequestBody())
                .map(body -> body.getContent().values().stream().<Schema<?>>map(MediaType::getSchema))
                .orElseGet(Stream::empty);
    }

    private static void collect(Schema<?> schema, Map<String, Schema<?>> all, Set<String> found) {
        String name = schema.get$ref() == null ? "" : schema.get$ref().replaceFirst(".*/", "");
        if (all.containsKey(name) && found.add(name)) {
            parts(all.get(name)).values().forEach(part -> collect(part, all, found));
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // as the model has it
    private static Map<String, Schema<?>> schemas(OpenAPI document) {
        return (Map) document.getComponents().getSchemas();
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // as the model has it
    private static Map<String, Schema<?>> parts(@Nullable Schema<?> schema) {
        return schema == null || schema.getProperties() == null ? Map.of() : (Map) schema.getProperties();
    }
}

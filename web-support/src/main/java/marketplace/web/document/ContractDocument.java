package marketplace.web.document;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;

/** The frame of a server's OpenAPI document, the same for all: who it is, how to authenticate, what a problem looks like. */
public final class ContractDocument {

    static final String BEARER = "bearer";

    private ContractDocument() {}

    /** The frame of a public API. */
    public static OpenAPI ofApi(String title, String description) {
        return of(title, description, "The token of a session, as `POST /v1/sessions` answers", false);
    }

    /** The frame of a store, which answers nobody but the APIs and the operator. */
    public static OpenAPI ofStore(String title, String description) {
        return of(title, description, "The secret that the stores and the APIs share", true);
    }

    private static OpenAPI of(String title, String description, String bearer, boolean internal) {
        return new OpenAPI()
                .info(new Info()
                        .title(title)
                        .description(description)
                        .version("1")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(server(internal)))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(bearer))
                        .addSchemas("Problem", problem()));
    }

    /** Its address is where the document was read: a laptop or a production host. */
    private static Server server(boolean internal) {
        Server server = new Server().url("/").description("This server, local or production");
        server.addExtension("x-internal", internal);
        return server;
    }

    private static ObjectSchema problem() {
        ObjectSchema problem = new ObjectSchema();
        problem.description("A failure, as RFC 9457 lays out. `type` tells failures apart; some carry further facts.");
        problem.addProperty("type", new StringSchema().format("uri"));
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("instance", new StringSchema().format("uri-reference"));
        problem.addProperty("traceId", new StringSchema());
        addFacts(problem);
        problem.required(List.of("type", "title", "status", "detail", "instance", "traceId"));
        return problem;
    }

    /** What some problems say beside that, for a program to read. */
    private static void addFacts(ObjectSchema problem) {
        ObjectSchema fieldError = new ObjectSchema();
        fieldError.addProperty("field", new StringSchema());
        fieldError.addProperty("message", new StringSchema());
        fact(problem, "errors", "an invalid request: by field", new ArraySchema().items(fieldError));
        ObjectSchema line = new ObjectSchema();
        line.addProperty("itemId", new StringSchema());
        line.addProperty("requested", new IntegerSchema().format("int64"));
        line.addProperty("available", new IntegerSchema());
        fact(problem, "available", "`insufficient-stock` of one item: units of now", new IntegerSchema());
        fact(problem, "lines", "`insufficient-stock` of a cart: its short lines", new ArraySchema().items(line));
        fact(problem, "expectedTotal", "`price-changed`: what the buyer expects to pay", new NumberSchema());
        fact(problem, "currentTotal", "`price-changed`: what the cart costs now", new NumberSchema());
    }

    private static void fact(ObjectSchema problem, String name, String owner, Schema<?> fact) {
        problem.addProperty(name, fact.description("Of " + owner));
    }
}

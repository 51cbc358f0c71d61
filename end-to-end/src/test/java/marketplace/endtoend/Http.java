package marketplace.endtoend;

import static io.restassured.RestAssured.given;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.JsonConfig;
import io.restassured.config.LogConfig;
import io.restassured.config.ObjectMapperConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.specification.RequestSpecification;
import tools.jackson.databind.json.JsonMapper;

/** Requests to the apps: money is read exactly, and every reply is held to what holds for all of them. */
final class Http {

    private static final int TIMEOUT_MILLIS = 20_000;

    /** REST Assured would make one for each body, and JSON paths are compiled anew for each reply. */
    static final JsonMapper JSON = new JsonMapper();

    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .objectMapperConfig(
                    ObjectMapperConfig.objectMapperConfig().jackson3ObjectMapperFactory((type, charset) -> JSON))
            .logConfig(LogConfig.logConfig().enableLoggingOfRequestAndResponseIfValidationFails())
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL))
            .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", TIMEOUT_MILLIS));

    private Http() {}

    static RequestSpecification to(App app) {
        return at(Platform.running().url(app));
    }

    /** To an instance of an app at that address. */
    static RequestSpecification at(String url) {
        return given().config(CONFIG)
                .baseUri(url)
                .accept(ContentType.JSON)
                .filter(new Secrets())
                .filter(new EveryReply());
    }

    static RequestSpecification to(App app, String token) {
        return to(app).auth().oauth2(token);
    }
}

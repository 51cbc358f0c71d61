package marketplace.endtoend;

import java.net.http.HttpClient;
import java.util.List;
import java.util.function.Function;

/**
 * How the apps of a platform talk with each other, and the tests with them.
 *
 * @param client which may talk with every app
 * @param configuration what {@code spring.config.import} names for this
 * @param options of each app
 */
record Transport(String scheme, HttpClient client, List<String> configuration, Function<App, List<String>> options) {

    static Transport plain() {
        return new Transport("http", HttpClient.newHttpClient(), List.of(), app -> List.of());
    }

    String url(int port) {
        return scheme + "://127.0.0.1:" + port;
    }
}

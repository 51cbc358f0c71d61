package marketplace.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

/**
 * The committed OpenAPI document of an app. It is compared with the one that the running app serves; with
 * {@code -Dopenapi.renew=true} it is written anew instead.
 */
public final class CommittedDocument {

    private static final Path FOLDER = Path.of("..", "openapi");

    private final Path file;

    private CommittedDocument(Path file) {
        this.file = file;
    }

    /** The document of this app. */
    public static CommittedDocument of(String app) {
        return new CommittedDocument(FOLDER.resolve(app + ".yaml"));
    }

    /** Checks that the app on this port serves the same. */
    public void check(int port, String bearer) throws IOException {
        String served = RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/v3/api-docs.yaml")
                .headers(headers -> authenticate(headers, bearer))
                .retrieve()
                .body(String.class);
        if (Boolean.getBoolean("openapi.renew")) {
            Files.writeString(file, served);
        }
        assertThat(served)
                .as("the committed %s; CONTRIBUTING.md says how to renew it", file.getFileName())
                .isEqualTo(Files.readString(file));
    }

    private static void authenticate(HttpHeaders headers, String bearer) {
        if (!bearer.isEmpty()) {
            headers.setBearerAuth(bearer);
        }
    }
}

package marketplace.seller;

import java.io.IOException;
import marketplace.web.testing.CommittedDocument;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "marketplace.store-secret=the-secret-of-stores-that-are-not-there")
class OpenApiDocumentTest {

    @LocalServerPort
    private int port;

    @Test
    void theCommittedDocumentIsTheOneThatIsServed() throws IOException {
        CommittedDocument.of("seller-api").check(port, "");
    }
}

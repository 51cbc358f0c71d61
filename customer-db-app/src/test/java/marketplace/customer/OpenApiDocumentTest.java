package marketplace.customer;

import java.io.IOException;
import marketplace.store.testing.StoreTest;
import marketplace.store.testing.TestDatabase;
import marketplace.web.testing.CommittedDocument;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@StoreTest
class OpenApiDocumentTest {

    @LocalServerPort
    private int port;

    @Test
    void theCommittedDocumentIsTheOneThatIsServed() throws IOException {
        CommittedDocument.of("customer-db-app").check(port, TestDatabase.SECRET);
    }
}

package marketplace.endtoend;

import static marketplace.endtoend.Expectations.problem;

import io.restassured.http.ContentType;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A session that is in use at two instances of the API when it is ended: from the reply on, both refuse it. */
@OnSharedPlatform
@ResourceLock(ShakyApi.LOCK)
class LogoutIT {

    private static final int ROUNDS = 3;

    private static ShakyApi otherInstance;

    @BeforeAll
    static void start() {
        otherInstance = ShakyApi.running();
    }

    @Test
    void holdsAtOnceAtAnInstanceThatHasJustAnsweredInTheSession() {
        Account account = Account.ofBuyer().registered();
        IntStream.range(0, ROUNDS).forEach(round -> {
            Buyer buyer = Buyer.of(account);
            Buyer elsewhere = buyer.through(otherInstance.url());
            buyer.cart().statusCode(200);
            elsewhere.cart().statusCode(200);
            buyer.logsOut().statusCode(204);
            elsewhere.cart().spec(problem(401, "unauthenticated"));
            buyer.cart().spec(problem(401, "unauthenticated"));
        });
    }

    @Test
    void byAChangeOfPasswordDoesSoToo() {
        Account account = Account.ofBuyer().registered();
        Buyer here = Buyer.of(account);
        Buyer elsewhere = Buyer.of(account).through(otherInstance.url());
        here.cart().statusCode(200);
        elsewhere.cart().statusCode(200);
        Http.to(App.BUYER_API, here.token())
                .contentType(ContentType.JSON)
                .body(Map.of("currentPassword", Account.PASSWORD, "newPassword", "staple correct horse"))
                .put("/v1/buyers/me/password")
                .then()
                .statusCode(204);
        elsewhere.cart().spec(problem(401, "unauthenticated"));
        here.cart().statusCode(200);
    }
}

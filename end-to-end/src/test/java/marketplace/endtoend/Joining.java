package marketplace.endtoend;

import io.restassured.response.ValidatableResponse;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/** One buyer after the other opens an account and logs in. */
final class Joining implements Habit {

    private final Queue<String> tokens = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Account> latest = new AtomicReference<>();

    @Override
    public boolean goesOn() {
        Account account = Account.ofBuyer();
        return Trade.succeeds(() -> note(account, account.registers())) && Trade.succeeds(() -> note(account.logsIn()));
    }

    private ValidatableResponse note(Account account, ValidatableResponse reply) {
        if (reply.extract().statusCode() == 201) {
            latest.set(account);
        }
        return reply;
    }

    private ValidatableResponse note(ValidatableResponse reply) {
        if (reply.extract().statusCode() == 201) {
            tokens.add(reply.extract().path("token"));
        }
        return reply;
    }

    @Override
    public int times() {
        return tokens.size();
    }

    /** All sessions are open, and who joined last, perhaps a moment before the end, can log in. */
    @Override
    public void expectNothingLost() {
        tokens.forEach(
                token -> Http.to(App.BUYER_API, token).get("/v1/cart").then().statusCode(200));
        latest.get().logsIn().statusCode(201);
    }
}

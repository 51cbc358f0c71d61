package marketplace.endtoend;

import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A seller lists one item after the other. */
final class Listing implements Habit {

    private final Seller seller;
    private final Queue<String> listed = new ConcurrentLinkedQueue<>();

    Listing(Seller seller) {
        this.seller = seller;
    }

    @Override
    public boolean goesOn() {
        return Trade.succeeds(() -> note(seller.offers(anItem())));
    }

    private ValidatableResponse note(ValidatableResponse reply) {
        if (reply.extract().statusCode() == 201) {
            listed.add(reply.extract().path("itemId"));
        }
        return reply;
    }

    @Override
    public int times() {
        return listed.size();
    }

    @Override
    public void expectNothingLost() {
        assertThat(Pages.<String>walk(seller::asks, "/v1/items", 100, "itemId"))
                .doesNotHaveDuplicates()
                .containsAll(listed);
    }
}

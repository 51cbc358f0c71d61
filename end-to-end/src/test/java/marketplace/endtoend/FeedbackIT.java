package marketplace.endtoend;

import static marketplace.endtoend.Expectations.invalid;
import static marketplace.endtoend.Expectations.problem;
import static marketplace.endtoend.NewItem.anItem;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What buyers think of items, and what becomes of their sellers' ratings. */
@OnSharedPlatform
class FeedbackIT {

    private static Buyer buyer;
    private static Seller seller;

    private String lamp;

    @BeforeAll
    static void register() {
        buyer = Buyer.registered();
        seller = Seller.registered();
    }

    @BeforeEach
    void listALamp() {
        lamp = seller.lists(anItem());
    }

    private void listALampOfANewcomer() {
        seller = Seller.registered();
        lamp = seller.lists(anItem());
    }

    private void expectRating(int up, int down, int verifiedUp, int verifiedDown, int sold) {
        Guest.ratingOf(seller.id())
                .statusCode(200)
                .body("thumbsUp", equalTo(up))
                .body("thumbsDown", equalTo(down))
                .body("verifiedThumbsUp", equalTo(verifiedUp))
                .body("verifiedThumbsDown", equalTo(verifiedDown))
                .body("itemsSold", equalTo(sold));
    }

    private void expectVotes(int up, int down) {
        Guest.looksAt(lamp).body("thumbsUp", equalTo(up)).body("thumbsDown", equalTo(down));
    }

    @Test
    void countsAVote() {
        listALampOfANewcomer();
        buyer.votes(lamp, "up")
                .statusCode(200)
                .body("itemId", equalTo(lamp))
                .body("thumb", equalTo("up"))
                .body("verifiedPurchase", equalTo(false));
        expectVotes(1, 0);
        expectRating(1, 0, 0, 0, 0);
    }

    @Test
    void countsTheLastVoteOfABuyerAlone() {
        listALampOfANewcomer();
        buyer.votes(lamp, "up");
        buyer.votes(lamp, "up");
        expectVotes(1, 0);
        buyer.votes(lamp, "down").statusCode(200).body("thumb", equalTo("down"));
        expectVotes(0, 1);
        expectRating(0, 1, 0, 0, 0);
    }

    @Test
    void addsUpTheVotesOnAllItemsOfASeller() {
        listALampOfANewcomer();
        String chair = seller.lists(anItem());
        buyer.votes(lamp, "up");
        buyer.votes(chair, "down");
        Buyer.registered().votes(lamp, "up");
        expectVotes(2, 0);
        expectRating(2, 1, 0, 0, 0);
        seller.ratesAs().body("thumbsUp", equalTo(2)).body("thumbsDown", equalTo(1));
    }

    @Test
    void verifiesAVoteByALaterPurchase() {
        listALampOfANewcomer();
        buyer.votes(lamp, "up");
        buyer.with(lamp, 2).buys().statusCode(201);
        expectRating(1, 0, 1, 0, 2);
        buyer.votes(lamp, "down").body("verifiedPurchase", equalTo(true));
        expectRating(0, 1, 0, 1, 2);
        expectVotes(0, 1);
    }

    @Test
    void verifiesAVoteByAnEarlierPurchase() {
        listALampOfANewcomer();
        buyer.with(lamp, 1).buys().statusCode(201);
        buyer.votes(lamp, "down").body("verifiedPurchase", equalTo(true));
        expectRating(0, 1, 0, 1, 1);
    }

    @Test
    void verifiesNoVoteByADeclinedPurchase() {
        buyer.with(lamp, 1).buys(Checkout.aCheckout().byCard(Checkout.DECLINED)).statusCode(402);
        buyer.votes(lamp, "up").body("verifiedPurchase", equalTo(false));
        buyer.clearsCart();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3-999999999", "x"})
    void isAboutItemsThatExist(String item) {
        buyer.votes(item, "up").spec(problem(404, "item-not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sideways", "UP", ""})
    void isUpOrDown(String thumb) {
        buyer.votes(lamp, thumb).spec(invalid("thumb"));
    }

    @Test
    void comesFromBuyersAlone() {
        Guest.asks()
                .contentType("application/json")
                .body("{\"thumb\": \"up\"}")
                .put("/v1/items/{item}/feedback", lamp)
                .then()
                .spec(problem(401, "unauthenticated"));
        Http.to(App.BUYER_API, seller.token())
                .contentType("application/json")
                .body("{\"thumb\": \"up\"}")
                .put("/v1/items/{item}/feedback", lamp)
                .then()
                .spec(problem(403, "forbidden"));
    }
}

package marketplace.endtoend;

import static marketplace.endtoend.Checkout.aCheckout;
import static marketplace.endtoend.Expectations.outcomes;
import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What happens when many do something at the same moment; alone on the machine, as apps that are starved may answer 503. */
@Isolated
class RaceIT {

    private static final int CROWD = 24;

    private static Seller seller;
    private static List<Buyer> crowd;

    @BeforeAll
    static void register() {
        seller = Seller.registered();
        crowd = Buyer.crowd(CROWD);
    }

    @AfterAll
    static void theLedgersAddUp() {
        Audit.findsNothingWrong();
    }

    @Test
    void theLastUnitsAreSoldOnce() {
        String lamp = seller.lists(anItem().withUnits(7));
        Race.of(crowd, buyer -> buyer.withNothingBut(lamp, 1));
        List<ValidatableResponse> replies = Race.of(crowd, Buyer::buys);
        assertThat(outcomes(replies)).isEqualTo(Map.of("201", 7L, "409 insufficient-stock", 17L));
        assertThat(seller.unitsOf(lamp)).isZero();
        assertThat(soldUnitsOf(lamp)).isEqualTo(7);
    }

    private static int soldUnitsOf(String item) {
        return seller
                .asks()
                .queryParam("limit", 100)
                .get("/v1/sales")
                .jsonPath()
                .<Map<String, Object>>getList("content")
                .stream()
                .filter(sale -> sale.get("itemId").equals(item))
                .mapToInt(sale -> (Integer) sale.get("quantity"))
                .sum();
    }

    @Test
    void cartsWithTheSameItemsInOppositeOrderAreBoughtSideBySide() {
        String lamp = seller.lists(anItem().withUnits(20));
        String chair = seller.lists(anItem().withUnits(20));
        Race.of(
                CROWD,
                number -> crowd.get(number)
                        .withNothingBut(number % 2 == 0 ? lamp : chair, 1)
                        .with(number % 2 == 0 ? chair : lamp, 1));
        assertThat(outcomes(Race.of(crowd, Buyer::buys))).isEqualTo(Map.of("201", 20L, "409 insufficient-stock", 4L));
        assertThat(seller.unitsOf(lamp)).isZero();
        assertThat(seller.unitsOf(chair)).isZero();
    }

    @Test
    void allUnitsPutIntoOneCartAtOnceCount() {
        String lamp = seller.lists(anItem().withUnits(100));
        Buyer buyer = crowd.getFirst();
        buyer.clearsCart();
        assertThat(outcomes(Race.of(20, number -> buyer.puts(lamp, 1)))).isEqualTo(Map.of("200", 20L));
        buyer.cart().body("itemCount", equalTo(20));
    }

    @Test
    void allUnitsThatAreRestockedAtOnceCount() {
        String lamp = seller.lists(anItem().withUnits(0));
        assertThat(outcomes(Race.of(20, number -> seller.restocks(lamp, 1)))).isEqualTo(Map.of("200", 20L));
        assertThat(seller.unitsOf(lamp)).isEqualTo(20);
    }

    @Test
    void oneOfManyChangesOfTheSameVersionOfAnItemIsMade() {
        ValidatableResponse listed = seller.offers(anItem());
        String item = listed.extract().path("itemId");
        String seen = listed.extract().header("ETag");
        assertThat(outcomes(Race.of(8, number -> seller.reprices(item, number + 1 + ".00", seen))))
                .isEqualTo(Map.of("200", 1L, "412 item-changed", 7L));
    }

    @Test
    void aUsernameIsGivenOnce() {
        Account account = Account.ofBuyer();
        assertThat(outcomes(Race.of(16, number -> account.registers())))
                .isEqualTo(Map.of("201", 1L, "409 username-taken", 15L));
        account.logsIn().statusCode(201);
    }

    @Test
    void onePurchaseComesOfOneKey() {
        String lamp = seller.lists(anItem().withUnits(5));
        Buyer buyer = crowd.getFirst().withNothingBut(lamp, 2);
        int before = buyer.numberOfPurchases();
        Checkout checkout = aCheckout();
        List<ValidatableResponse> replies = Race.of(16, number -> buyer.buys(checkout));
        assertThat(outcomes(replies).keySet()).isSubsetOf("201", "409 request-in-flight");
        assertThat(bought(replies)).hasSize(1);
        assertThat(seller.unitsOf(lamp)).isEqualTo(3);
        assertThat(buyer.numberOfPurchases()).isEqualTo(before + 1);
    }

    private static Set<Integer> bought(List<ValidatableResponse> replies) {
        return replies.stream()
                .flatMap(reply -> Stream.ofNullable(reply.extract().<Integer>path("purchaseId")))
                .collect(Collectors.toSet());
    }

    @Test
    void onePurchaseComesOfOneCartWhateverTheKeys() {
        String lamp = seller.lists(anItem().withUnits(50));
        Buyer buyer = crowd.getFirst().withNothingBut(lamp, 2);
        Map<String, Long> outcomes = outcomes(Race.of(8, number -> buyer.buys()));
        assertThat(outcomes).containsEntry("201", 1L);
        assertThat(outcomes.keySet()).isSubsetOf("201", "409 purchase-under-way", "409 cart-empty");
        assertThat(seller.unitsOf(lamp)).isEqualTo(48);
    }

    @Test
    void everyVoteCounts() {
        String lamp = seller.lists(anItem());
        assertThat(outcomes(Race.of(crowd, buyer -> buyer.votes(lamp, "up")))).isEqualTo(Map.of("200", (long) CROWD));
        Guest.looksAt(lamp).body("thumbsUp", equalTo(CROWD));
    }

    @Test
    void unitsAreNeitherLostNorMadeWhileSellerAndBuyersCompete() {
        String lamp = seller.lists(anItem().withUnits(30));
        Race.of(crowd, buyer -> buyer.withNothingBut(lamp, 1));
        List<ValidatableResponse> replies =
                Race.of(CROWD + 6, number -> number < CROWD ? crowd.get(number).buys() : seller.restocks(lamp, -3));
        Map<String, Long> outcomes = outcomes(replies);
        assertThat(outcomes.keySet()).isSubsetOf("200", "201", "409 insufficient-stock");
        long sold = outcomes.getOrDefault("201", 0L);
        long removed = 3 * outcomes.getOrDefault("200", 0L);
        assertThat(seller.unitsOf(lamp)).isEqualTo(30 - sold - removed);
    }
}

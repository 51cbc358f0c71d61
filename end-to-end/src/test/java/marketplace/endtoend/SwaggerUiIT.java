package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;

/** What a newcomer does who has a browser and nothing else: clicks through the examples as they stand, on a new platform. */
@OnPlatformOfItsOwn
@EnabledIf(value = "hasBrowser", disabledReason = "Needs Debian's chromium and chromium-driver")
class SwaggerUiIT {

    /** A store that has never done a thing takes its time for the first, all the more when a browser starts beside it. */
    private static final String[] PATIENT = {
        "--marketplace.customer-db.read-timeout=20s", "--marketplace.product-db.read-timeout=20s"
    };

    private static Platform platform;
    private static SwaggerUi page;

    static boolean hasBrowser() {
        return SwaggerUi.hasBrowser();
    }

    @BeforeAll
    static void open() {
        platform = Platform.fresh("swagger-ui", PATIENT);
        page = new SwaggerUi();
    }

    @AfterAll
    static void close() {
        page.close();
        platform.close();
    }

    @Test
    void sellsAndBuysAndVotesByClicking() {
        page.open(platform.url(App.SELLER_API));
        page.execute("Accounts", "registerSeller", 201);
        page.authorize(page.execute("Sessions", "logIn", 201).get("token").asString());
        JsonNode item = page.execute("Items", "registerItem", 201);
        page.photograph("Items", "registerItem", "seller-lists-an-item");

        page.open(platform.url(App.BUYER_API));
        page.execute("Accounts", "registerBuyer", 201);
        page.authorize(page.execute("Sessions", "logIn", 201).get("token").asString());
        JsonNode found = page.execute("Catalogue", "searchItems", 200);
        assertThat(found.at("/content/0/itemId")).isEqualTo(item.get("itemId"));
        page.execute("Cart", "addToCart", 200);
        JsonNode purchase = page.execute("Purchases", "makePurchase", 201);
        assertThat(purchase.get("total").decimalValue()).isEqualByComparingTo("39.98");
        page.photograph("Purchases", "makePurchase", "buyer-buys");
        JsonNode vote = page.execute("Feedback", "provideFeedback", 200);
        assertThat(vote.get("verifiedPurchase").asBoolean()).isTrue();
        page.photograph("Feedback", "provideFeedback", "buyer-votes");
    }
}

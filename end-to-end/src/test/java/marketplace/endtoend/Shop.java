package marketplace.endtoend;

import static marketplace.endtoend.Checkout.aCheckout;
import static marketplace.endtoend.NewItem.anItem;

import io.restassured.response.ValidatableResponse;

/** A seller with items, and a buyer who has bought, voted and filled a cart: something of everything that is kept. */
final class Shop {

    /** What the two see of it all. */
    record View(String item, String itemTag, String nextItems, String sales, String rating, String cart) {}

    final Seller seller = Seller.registered();
    final Buyer buyer = Buyer.registered();
    final Checkout checkout = aCheckout().expecting("50.00");
    final String purchase;

    private final String lamp;
    private final String cursor;

    Shop() {
        lamp = seller.lists(anItem().withUnits(9));
        String chair = seller.lists(anItem().withUnits(9));
        cursor = seller.asks().queryParam("limit", 1).get("/v1/items").path("nextCursor");
        purchase = buyer.with(lamp, 2).buys(checkout).statusCode(201).extract().asString();
        buyer.votes(lamp, "up").statusCode(200);
        buyer.with(lamp, 3).with(chair, 1).savesCart().statusCode(200);
    }

    View view() {
        ValidatableResponse item = seller.looksAt(lamp).statusCode(200);
        return new View(
                item.extract().asString(),
                item.extract().header("ETag"),
                seller.asks()
                        .queryParam("cursor", cursor)
                        .get("/v1/items")
                        .path("content.itemId")
                        .toString(),
                seller.sales().statusCode(200).extract().asString(),
                seller.ratesAs().statusCode(200).extract().asString(),
                buyer.cart().statusCode(200).extract().asString());
    }
}

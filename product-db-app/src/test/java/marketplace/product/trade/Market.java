package marketplace.product.trade;

import java.util.List;
import java.util.Map;
import marketplace.contract.productdb.PaymentDecision;

/**
 * What people do with a market of so few items, buyers and keys that they are forever in each other's way. All of these are
 * counted from 0, a purchase is the buyer's last one, and every call answers with how it ended.
 */
interface Market {

    int BUYERS = 2;

    /** What a call about a purchase answers before there is one. */
    String NOTHING = "nothing";

    /** Each item has an idempotency key, by which it is listed once. */
    String list(int item, int units, int price);

    String restock(int item, int change, int key);

    String reprice(int item, int price);

    String add(int buyer, int item, int units);

    String remove(int buyer, int item, int units);

    /** The same key and the same request is a retry. */
    String begin(int buyer, int key, int request);

    /** Asks the payment provider, of whom the first decision stands. */
    String decide(int buyer, PaymentDecision decision);

    /** Ends the purchase as the payment provider has decided, again if need be. */
    String end(int buyer);

    String suspend(int buyer);

    /** Time passes, and whatever nobody conducts any more is settled. */
    String settle();

    String restart();

    View view();

    /**
     * What there is.
     *
     * @param shelf units for sale, by item
     * @param carts units by item, of each buyer
     * @param purchases completed ones of each buyer, newest first
     * @param violations what the audit finds
     */
    record View(
            Map<Integer, Integer> shelf,
            List<Map<Integer, Integer>> carts,
            List<List<String>> purchases,
            List<String> violations) {}
}

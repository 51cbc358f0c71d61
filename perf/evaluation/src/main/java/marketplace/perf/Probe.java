package marketplace.perf;

import java.util.List;
import java.util.stream.IntStream;
import marketplace.perf.system.Catalogue;
import marketplace.perf.system.Shopper;
import marketplace.perf.system.Target;

/**
 * Calls whose cost might grow with the number of items, made one after the other.
 *
 * @param before what has to be done before each call, and is not measured
 */
record Probe(String name, Runnable before, Runnable call) {

    /** What they look for is found by a fixed part of all items, so the more items there are, the more is found. */
    static List<Probe> of(Target target) {
        Shopper shopper = new Shopper(target);
        Shopper.Login seller = shopper.login("seller", Catalogue.SELLER + 0);
        Shopper.Login buyer = shopper.enter("buyer", "probe" + System.nanoTime() % 1_000_000_000);
        String item = shopper.firstItem(seller);
        return List.of(
                looking(shopper, buyer, "search by category and keyword", search("category=3&", 1, "relevance")),
                looking(shopper, buyer, "search by keyword", search("", 1, "relevance")),
                looking(shopper, buyer, "search by five keywords", search("", 5, "relevance")),
                looking(shopper, buyer, "search by five keywords, cheapest first", search("", 5, "price")),
                looking(shopper, buyer, "search by five keywords, dearest first", search("", 5, "-price")),
                looking(shopper, buyer, "search for all, newest first", search("", 0, "newest")),
                looking(shopper, seller, "list of a seller's items", "/items"),
                new Probe("add to cart", () -> {}, () -> shopper.add(buyer, item)),
                new Probe("purchase", () -> shopper.add(buyer, item), () -> shopper.buy(buyer)));
    }

    /** Makes the call, and returns how many milliseconds it took. */
    double time() {
        before.run();
        long begin = System.nanoTime();
        call.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static Probe looking(Shopper shopper, Shopper.Login user, String name, String path) {
        return new Probe(name, () -> {}, () -> shopper.look(user, path));
    }

    private static String search(String category, int keywords, String sort) {
        StringBuilder query = new StringBuilder("/items?" + category + "sort=" + sort);
        IntStream.range(0, keywords).forEach(i -> query.append("&keyword=").append(Catalogue.WORDS.get(7 * i + 2)));
        return query.toString();
    }
}

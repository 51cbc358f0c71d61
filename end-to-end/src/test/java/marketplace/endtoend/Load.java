package marketplace.endtoend;

import static marketplace.endtoend.Checkout.DECLINED;
import static marketplace.endtoend.Checkout.aCheckout;
import static marketplace.endtoend.NewItem.anItem;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Some users who do everything that can be done, each at a steady pace: one round is eight requests. */
final class Load {

    /** Requests of one round. */
    static final int ROUND = 8;

    static final int USERS = 8;
    /** Enough, and far from the most that an item can have, since what was not bought is restocked, too. */
    private static final int UNITS = 500_000;

    private static final int DECLINED_ONE_IN = 10;

    private final Seller seller = Seller.registered();
    private final String lamp = seller.lists(anItem().withUnits(UNITS).withKeywords("soak"));
    private final List<Buyer> buyers = Buyer.crowd(USERS);
    private final Map<String, Long> outcomes = new ConcurrentHashMap<>();

    /**
     * Keeps it up for so long.
     *
     * @param pace from the beginning of a round of one user to the beginning of his next; zero for as fast as he can
     * @return how many rounds were made
     */
    long run(Duration time, Duration pace) {
        Instant end = Instant.now().plus(time);
        try (ExecutorService threads = Executors.newFixedThreadPool(USERS)) {
            List<Future<Long>> users = buyers.stream()
                    .map(buyer -> threads.submit(() -> rounds(buyer, end, pace)))
                    .toList();
            return users.stream().mapToLong(Race::result).sum();
        }
    }

    private long rounds(Buyer buyer, Instant end, Duration pace) throws InterruptedException {
        long number = 0;
        Instant next = Instant.now();
        while (Instant.now().isBefore(end)) {
            round(buyer, number++);
            next = next.plus(pace);
            Thread.sleep(Duration.between(Instant.now(), next)); // not at all, if the next is due already
        }
        return number;
    }

    private void round(Buyer buyer, long number) {
        note("search", Guest.searches("soak"));
        note("look at an item", Guest.looksAt(lamp));
        note("put into the cart", buyer.puts(lamp, 1));
        note("look at the cart", buyer.cart());
        boolean declined = number % DECLINED_ONE_IN == 0;
        note(
                declined ? "buy, declined" : "buy",
                buyer.buys(declined ? aCheckout().byCard(DECLINED) : aCheckout()));
        note(
                "look at a purchase",
                buyer.asks().queryParam("limit", 1).get("/v1/purchases").then());
        note("vote", buyer.votes(lamp, number % 2 == 0 ? "up" : "down"));
        note("change units", seller.restocks(lamp, 1));
    }

    private void note(String what, ValidatableResponse reply) {
        outcomes.merge(what + ": " + reply.extract().statusCode(), 1L, Long::sum);
    }

    /** How often each thing was answered with each status. */
    Map<String, Long> outcomes() {
        return Map.copyOf(outcomes);
    }

    /** What nobody can explain: neither success nor the refusal of a card that is always declined. */
    Map<String, Long> unexpected() {
        return outcomes.entrySet().stream()
                .filter(outcome -> !outcome.getKey().matches(".*: 20\\d|buy, declined: 402"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

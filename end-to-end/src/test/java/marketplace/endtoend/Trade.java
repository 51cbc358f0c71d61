package marketplace.endtoend;

import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Everybody does what he does on the marketplace, again and again, until he gets no answer. */
final class Trade {

    /** What to answer by asking again. */
    private static final List<String> OPEN = Stream.of("unavailable", "payment-unavailable", "request-in-flight")
            .map(Expectations::problemType)
            .toList();

    private static final int UNITS = 100_000;
    private static final int CUSTOMERS = 4;
    private static final int ENOUGH_SALES = 20;
    private static final Duration TIME_TO_TRADE = Duration.ofMinutes(1);

    /** How many thumbs are up. */
    private record Votes(int lamp, int chair) {}

    /** Each is one vote from the one before, and the first from the last. */
    private static final List<Votes> VOTES =
            List.of(new Votes(0, 0), new Votes(1, 0), new Votes(1, 1), new Votes(0, 1));

    final Seller seller = Seller.registered();

    private final String lamp = seller.lists(anItem().withUnits(UNITS));
    private final String chair = seller.lists(anItem().priced("0.00").withUnits(UNITS));
    private final List<Habit> customers;
    private final List<Habit> habits = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> trade = new ArrayList<>();
    private volatile boolean open = true;

    Trade() {
        this(Platform.running().url(App.BUYER_API));
    }

    /** A trade whose buyers ask that instance of the API. */
    Trade(String buyerApi) {
        List<Buyer> buyers = Buyer.crowd(CUSTOMERS + 1).stream()
                .map(buyer -> buyer.through(buyerApi))
                .toList();
        customers = buyers.stream()
                .limit(CUSTOMERS)
                .<Habit>map(buyer -> new Customer(buyer, lamp))
                .toList();
        habits.addAll(customers);
        habits.addAll(List.of(new Listing(seller), prices(), units(), new Joining()));
        habits.addAll(List.of(cartOf(buyers.getLast()), votesOf(buyers.getLast())));
    }

    private Habit prices() {
        return new Changes<>(
                "price",
                number -> number + ".00",
                price -> seller.reprices(chair, price),
                () -> seller.looksAt(chair).extract().path("price").toString());
    }

    private Habit units() {
        return new Changes<>(
                "units", number -> UNITS + number, units -> seller.stocks(chair, units), () -> seller.unitsOf(chair));
    }

    private Habit cartOf(Buyer buyer) {
        return new Changes<>(
                "units in the cart",
                number -> number,
                units -> buyer.puts(lamp, 1),
                () -> buyer.cart().extract().path("itemCount"));
    }

    /** On two items in turn: what is found if a vote got lost is neither that vote nor the one after it. */
    private Habit votesOf(Buyer buyer) {
        return new Changes<>(
                "votes",
                number -> VOTES.get(number % VOTES.size()),
                votes -> votes.lamp() == votes.chair()
                        ? buyer.votes(chair, thumb(votes.chair()))
                        : buyer.votes(lamp, thumb(votes.lamp())),
                () -> new Votes(thumbsUp(lamp), thumbsUp(chair)));
    }

    private static String thumb(int thumbsUp) {
        return thumbsUp == 1 ? "up" : "down";
    }

    private static int thumbsUp(String item) {
        return Guest.looksAt(item).extract().path("thumbsUp");
    }

    void begin() {
        habits.forEach(habit -> trade.add(threads.submit(() -> {
            while (open && habit.goesOn()) {
                // once more
            }
        })));
    }

    void awaitSome() {
        Await.within(
                TIME_TO_TRADE,
                "enough is done of everything",
                () -> sold() >= ENOUGH_SALES && habits.stream().allMatch(habit -> habit.times() > 0));
    }

    /** No answer at all is no success, nor is the answer that the outcome is not known yet; there is no other failure. */
    static boolean succeeds(Supplier<ValidatableResponse> call) {
        try {
            ExtractableResponse<Response> reply = call.get().extract();
            if (reply.statusCode() < 300) {
                return true;
            }
            assertThat(reply.<String>path("type")).isIn(OPEN);
            return false;
        } catch (Exception failure) {
            requireCutOff(failure);
            return false;
        }
    }

    /** A connection that broke, and no error of a test. */
    static void requireCutOff(Exception failure) {
        if (!(failure instanceof IOException || failure.getCause() instanceof IOException)) {
            throw new AssertionError("not because nobody answered", failure);
        }
    }

    private int sold() {
        return customers.stream().mapToInt(Habit::times).sum();
    }

    /** Returns when all have stopped; fails if one got an answer that cannot be. */
    void awaitEnd() {
        open = false;
        trade.forEach(Race::result);
        threads.close();
    }

    /** Once the apps are back: all that was acknowledged is there, and what was cut short ends once. */
    void expectNothingLost() {
        habits.forEach(Habit::expectNothingLost);
        assertThat(seller.unitsOf(lamp)).isEqualTo(UNITS - sold());
        Audit.findsNothingWrong();
    }

    /** Trades until the apps are killed by that action. */
    static Trade cutShortBy(Supplier<Trade> trades, Runnable kill) {
        Trade trade = trades.get();
        trade.begin();
        trade.awaitSome();
        kill.run();
        trade.awaitEnd();
        return trade;
    }
}

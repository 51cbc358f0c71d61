package marketplace.product.trade;

import static marketplace.contract.productdb.PaymentDecision.APPROVED;
import static marketplace.contract.productdb.PaymentDecision.DECLINED;
import static marketplace.contract.productdb.PaymentDecision.VOIDED;

import java.util.function.Function;
import marketplace.contract.productdb.PaymentDecision;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** One thing that somebody does. */
record Step(String what, Function<Market, String> how) {

    String takenIn(Market market) {
        return how.apply(market);
    }

    @Override
    public String toString() {
        return what;
    }

    static Step list(int item, int units, int price) {
        return new Step(
                "list item %d, %d at %d".formatted(item, units, price), market -> market.list(item, units, price));
    }

    private static Step restock(int item, int change, int key) {
        return new Step(
                "restock item %d by %d, key %d".formatted(item, change, key),
                market -> market.restock(item, change, key));
    }

    private static Step reprice(int item, int price) {
        return new Step("reprice item %d to %d".formatted(item, price), market -> market.reprice(item, price));
    }

    static Step add(int buyer, int item, int units) {
        return by(buyer, "add %d of item %d".formatted(units, item), market -> market.add(buyer, item, units));
    }

    private static Step remove(int buyer, int item, int units) {
        return by(buyer, "remove %d of item %d".formatted(units, item), market -> market.remove(buyer, item, units));
    }

    private static Step begin(int buyer, int key, int request) {
        return by(buyer, "begin, key %d, request %d".formatted(key, request), m -> m.begin(buyer, key, request));
    }

    private static Step decide(int buyer, PaymentDecision decision) {
        return by(buyer, decision.name(), market -> market.decide(buyer, decision));
    }

    private static Step by(int buyer, String what, Function<Market, String> how) {
        return new Step("buyer " + buyer + ": " + what, how);
    }

    /** What a seller does. */
    static Arbitrary<Step> ofSeller() {
        return Arbitraries.oneOf(
                Combinators.combine(items(), upTo(4), upTo(3)).as(Step::list),
                Combinators.combine(items(), Arbitraries.of(-2, -1, 1, 2), keys())
                        .as(Step::restock),
                Combinators.combine(items(), upTo(3)).as(Step::reprice));
    }

    /** What this buyer does, and the payment provider for him. */
    static Arbitrary<Step> ofBuyer(int buyer) {
        Arbitrary<Integer> requests = Arbitraries.of(0, 0, 0, 0, 1);
        return Arbitraries.frequencyOf(
                Tuple.of(3, Combinators.combine(items(), upTo(2)).as((item, units) -> add(buyer, item, units))),
                Tuple.of(1, Combinators.combine(items(), upTo(2)).as((item, units) -> remove(buyer, item, units))),
                Tuple.of(4, Combinators.combine(keys(), requests).as((key, request) -> begin(buyer, key, request))),
                Tuple.of(3, Arbitraries.of(APPROVED, APPROVED, DECLINED, VOIDED).map(by -> decide(buyer, by))),
                Tuple.of(3, Arbitraries.just(by(buyer, "end", market -> market.end(buyer)))),
                Tuple.of(1, Arbitraries.just(by(buyer, "suspend", market -> market.suspend(buyer)))));
    }

    /** What happens to all of them. */
    static Arbitrary<Step> ofFate() {
        return Arbitraries.frequencyOf(
                Tuple.of(40, Arbitraries.just(new Step("settle", Market::settle))),
                Tuple.of(1, Arbitraries.just(new Step("restart", Market::restart))));
    }

    /** The last one is seldom listed. */
    private static Arbitrary<Integer> items() {
        return Arbitraries.of(0, 0, 0, 1, 1, 2);
    }

    private static Arbitrary<Integer> keys() {
        return Arbitraries.of(0, 1);
    }

    private static Arbitrary<Integer> upTo(int most) {
        return Arbitraries.integers().between(1, most);
    }
}

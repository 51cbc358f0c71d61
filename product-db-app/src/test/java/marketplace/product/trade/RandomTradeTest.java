package marketplace.product.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever people do, and in whatever order, the store holds what a model of some maps holds. */
@Tag("database")
class RandomTradeTest {

    private static final List<Step> OPENING =
            List.of(Step.list(0, 3, 2), Step.list(1, 2, 1), Step.add(0, 0, 2), Step.add(1, 0, 2));

    private static RunningStore store;

    @BeforeContainer
    static void start() {
        store = new RunningStore();
    }

    @AfterContainer
    static void stop() {
        store.close();
    }

    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
    void oneAfterTheOther(@ForAll("trade") List<Step> steps) {
        Market model = new Model();
        Market market = new StoreMarket(store);
        Stream.concat(OPENING.stream(), steps.stream())
                .forEach(step -> assertThat(step.takenIn(market)).as("%s", step).isEqualTo(step.takenIn(model)));
        assertThat(market.view()).isEqualTo(model.view());
        assertThat(market.settle()).isEqualTo(model.settle());
        assertThat(market.view()).isEqualTo(model.view());
    }

    @Provide
    Arbitrary<List<Step>> trade() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Step.ofSeller()),
                        Tuple.of(10, Step.ofBuyer(0)),
                        Tuple.of(10, Step.ofBuyer(1)),
                        Tuple.of(2, Step.ofFate()))
                .list()
                .ofMaxSize(60)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
    void atOnceAsIfOneAfterTheOther(@ForAll("plans") List<List<Step>> plans) throws Exception {
        Market market = new StoreMarket(store);
        OPENING.forEach(step -> step.takenIn(market));
        Witness witness = Witness.of(market, plans);
        market.settle();
        assertThat(witness.findsAnOrder(OPENING)).as("an order of %s", witness).isTrue();
        assertThat(market.view().violations()).isEmpty();
    }

    @Provide
    Arbitrary<List<List<Step>>> plans() {
        return Combinators.combine(plan(Step.ofSeller()), plan(Step.ofBuyer(0)), plan(Step.ofBuyer(1)))
                .as((seller, one, other) -> List.of(seller, one, other));
    }

    private static Arbitrary<List<Step>> plan(Arbitrary<Step> step) {
        return step.list().ofMaxSize(5).withSizeDistribution(RandomDistribution.uniform());
    }
}

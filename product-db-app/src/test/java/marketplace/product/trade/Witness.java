package marketplace.product.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import marketplace.store.testing.Race;

/** Lets several people act at once, and looks for an order, one after the other, that explains what came of it. */
final class Witness {

    private record Seen(Step step, String outcome) {}

    private final List<List<Seen>> people;
    private final Market.View end;

    private Witness(List<List<Seen>> people, Market.View end) {
        this.people = people;
        this.end = end;
    }

    static Witness of(Market market, List<List<Step>> plans) throws Exception {
        List<List<Seen>> people = new ArrayList<>();
        List<Callable<?>> acts = new ArrayList<>();
        for (List<Step> plan : plans) {
            List<Seen> seen = new ArrayList<>();
            people.add(seen);
            acts.add(() -> plan.stream()
                    .map(step -> new Seen(step, step.takenIn(market)))
                    .map(seen::add)
                    .toList());
        }
        Race.run(acts);
        return new Witness(people, market.view());
    }

    /** Whether there is an order in which the model comes to the same answers and the same end. */
    boolean findsAnOrder(List<Step> before) {
        return findsAnOrder(before, new int[people.size()]);
    }

    private boolean findsAnOrder(List<Step> past, int[] next) {
        boolean allDone = true;
        for (int person = 0; person < next.length; person++) {
            if (next[person] < people.get(person).size()) {
                allDone = false;
                Seen seen = people.get(person).get(next[person]);
                if (seen.outcome().equals(seen.step().takenIn(after(past)))
                        && findsAnOrder(and(past, seen.step()), advanced(next, person))) {
                    return true;
                }
            }
        }
        return allDone && after(past).view().equals(end);
    }

    private static Model after(List<Step> past) {
        Model model = new Model();
        past.forEach(step -> step.takenIn(model));
        return model;
    }

    private static List<Step> and(List<Step> past, Step step) {
        List<Step> longer = new ArrayList<>(past);
        longer.add(step);
        return longer;
    }

    private static int[] advanced(int[] next, int person) {
        int[] advanced = next.clone();
        advanced[person]++;
        return advanced;
    }

    @Override
    public String toString() {
        return people + " came to " + end;
    }
}

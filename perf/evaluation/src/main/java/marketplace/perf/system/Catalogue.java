package marketplace.perf.system;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is for sale before the measuring begins, drawn by chance from a seed: so many sellers with so many items each. */
public final class Catalogue {

    static final int SELLERS = 10;
    static final int ITEMS_PER_SELLER = 100;
    static final int CATEGORIES = 10;
    /** Begins the name of each seller. */
    public static final String SELLER = "catalogue-";

    private static final int KEYWORDS_PER_ITEM = 3;

    /** What items are found by; each word by a part of all items, however many there are. */
    public static final List<String> WORDS = List.of(
            "oak", "desk", "lamp", "red", "light", "shelf", "wood", "books", "chair", "garden", "blanket", "wool",
            "grey", "mirror", "round", "pan", "iron", "kitchen", "knife", "steel", "kettle", "copper", "glass",
            "coffee", "grinder", "tea", "pot", "bike", "city", "green", "helmet", "black", "repair", "tent", "camping",
            "bag", "stove", "bottle", "yoga", "mat", "sport", "tennis", "rope", "birds", "nature", "stars", "bread",
            "chess", "game", "puzzle");

    /** How many items there are. */
    public static final int SIZE = SELLERS * ITEMS_PER_SELLER;

    private final Shopper http;

    private Catalogue(Shopper http) {
        this.http = http;
    }

    /** An item that is to be listed. */
    private record Draft(int category, List<String> keywords, int cents) {

        static Draft of(Random random) {
            int category = random.nextInt(CATEGORIES);
            List<String> keywords = random.ints(0, WORDS.size())
                    .distinct()
                    .limit(KEYWORDS_PER_ITEM)
                    .mapToObj(WORDS::get)
                    .toList();
            return new Draft(category, keywords, 1 + random.nextInt(9_999));
        }
    }

    /** Lists everything, gives each seller a vote, and writes the file of what users then look at. */
    public static void fill(Target target, long seed) {
        Catalogue catalogue = new Catalogue(new Shopper(target));
        Random random = new Random(seed);
        List<Draft> drafts = Stream.generate(() -> Draft.of(random)).limit(SIZE).toList();
        List<Offer> offers = catalogue.list(drafts);
        catalogue.vote(offers);
        Visits.write(target.visits(), offers, seed);
    }

    /** As many sellers at once as there are processors: a marketplace just started answers one after the other slowly. */
    private List<Offer> list(List<Draft> drafts) {
        return IntStream.range(0, SELLERS)
                .parallel()
                .mapToObj(number ->
                        list(number, drafts.subList(number * ITEMS_PER_SELLER, (number + 1) * ITEMS_PER_SELLER)))
                .flatMap(List::stream)
                .toList();
    }

    private List<Offer> list(int number, List<Draft> drafts) {
        Shopper.Login seller = http.enter("seller", SELLER + number);
        return drafts.stream().map(draft -> list(seller, draft)).toList();
    }

    private Offer list(Shopper.Login seller, Draft draft) {
        String itemId = http.list(seller, draft.category(), draft.keywords(), draft.cents());
        return new Offer(itemId, draft.category(), draft.keywords().getFirst(), seller.userId());
    }

    /** A seller whom nobody has judged is looked up in the other store too; that would be no everyday call. */
    private void vote(List<Offer> offers) {
        Shopper.Login buyer = http.enter("buyer", "catalogue");
        IntStream.range(0, SELLERS)
                .mapToObj(seller -> offers.get(seller * ITEMS_PER_SELLER))
                .forEach(offer -> http.vote(buyer, offer.itemId()));
    }
}

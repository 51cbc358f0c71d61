package marketplace.perf.system;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

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
    private final Random random;

    private Catalogue(Shopper http, long seed) {
        this.http = http;
        this.random = new Random(seed);
    }

    /** Lists everything, gives each seller a vote, and writes the file of what users then look at. */
    public static void fill(Target target, long seed) {
        Catalogue catalogue = new Catalogue(new Shopper(target), seed);
        List<Offer> offers = IntStream.range(0, SELLERS)
                .mapToObj(catalogue::seller)
                .flatMap(List::stream)
                .toList();
        catalogue.vote(offers);
        Visits.write(target.visits(), offers, seed);
    }

    private List<Offer> seller(int number) {
        Shopper.Login seller = http.enter("seller", SELLER + number);
        return IntStream.range(0, ITEMS_PER_SELLER)
                .mapToObj(item -> list(seller))
                .toList();
    }

    private Offer list(Shopper.Login seller) {
        int category = random.nextInt(CATEGORIES);
        List<String> keywords = random.ints(0, WORDS.size())
                .distinct()
                .limit(KEYWORDS_PER_ITEM)
                .mapToObj(WORDS::get)
                .toList();
        String itemId = http.list(seller, category, keywords, 1 + random.nextInt(9_999));
        return new Offer(itemId, category, keywords.getFirst(), seller.userId());
    }

    /** A seller whom nobody has judged is looked up in the other store too; that would be no everyday call. */
    private void vote(List<Offer> offers) {
        Shopper.Login buyer = http.enter("buyer", "catalogue");
        IntStream.range(0, SELLERS)
                .mapToObj(seller -> offers.get(seller * ITEMS_PER_SELLER))
                .forEach(offer -> http.vote(buyer, offer.itemId()));
    }
}

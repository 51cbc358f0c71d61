package marketplace.product.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

interface ItemSearch {

    /** Where a found item stands: its rank (price, or number of keywords matched) and, among equals, its number. */
    record Place(String rank, long number) {

        static Place of(String text) {
            int dash = text.lastIndexOf('/');
            return new Place(text.substring(0, dash), Long.parseLong(text.substring(dash + 1)));
        }

        @Override
        public String toString() {
            return rank + "/" + number;
        }
    }

    /** A found item and where it stands. */
    record Found(Item item, Place place) {}

    /** The first items that come after that place, in the order asked for. */
    List<Found> search(SearchCriteria criteria, @Nullable Place after, int limit);
}

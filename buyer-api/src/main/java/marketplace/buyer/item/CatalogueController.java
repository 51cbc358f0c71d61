package marketplace.buyer.item;

import java.util.List;
import marketplace.api.Pages;
import marketplace.api.Replies;
import marketplace.contract.Page;
import marketplace.contract.buyer.CatalogueApi;
import marketplace.contract.feedback.Rating;
import marketplace.contract.item.Item;
import marketplace.contract.item.ItemId;
import marketplace.contract.item.Keywords;
import marketplace.contract.item.SearchHit;
import marketplace.contract.productdb.FeedbackStore;
import marketplace.contract.productdb.ItemStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CatalogueController implements CatalogueApi {

    private final ItemStore items;
    private final FeedbackStore feedback;
    private final KnownSellers sellers;

    CatalogueController(ItemStore items, FeedbackStore feedback, KnownSellers sellers) {
        this.items = items;
        this.feedback = feedback;
        this.sellers = sellers;
    }

    /** Each keyword goes to the store once: however often it is repeated, the address of that request is not too long. */
    @Override
    public ResponseEntity<Page<SearchHit>> searchItems(
            @Nullable Integer category,
            @Nullable List<String> keyword,
            String sort,
            int limit,
            @Nullable String cursor) {
        List<String> keywords = keyword == null ? null : Keywords.distinct(keyword);
        return Pages.reply(items.searchItems(category, keywords, sort, limit, cursor));
    }

    @Override
    public ResponseEntity<Item> getItem(ItemId itemId) {
        return Replies.versioned(items.getItem(itemId));
    }

    /** Only a rating without any vote or sale leaves open whether there is such a seller. */
    @Override
    public Rating getSellerRating(long sellerId) {
        Rating rating = feedback.getRating(sellerId);
        if (rating.isBlank()) {
            sellers.require(sellerId);
        }
        return rating;
    }
}

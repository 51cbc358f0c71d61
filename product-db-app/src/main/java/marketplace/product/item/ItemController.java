package marketplace.product.item;

import java.util.List;
import marketplace.contract.Page;
import marketplace.contract.item.Item;
import marketplace.contract.item.ItemId;
import marketplace.contract.item.Keywords;
import marketplace.contract.item.NewItem;
import marketplace.contract.item.PriceChange;
import marketplace.contract.item.QuantityChange;
import marketplace.contract.item.QuantitySetting;
import marketplace.contract.item.SearchHit;
import marketplace.contract.item.SortOrder;
import marketplace.contract.productdb.ItemStore;
import marketplace.store.idempotency.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ItemController implements ItemStore {

    private final Shelf shelf;

    ItemController(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public ResponseEntity<Item> addItem(long sellerId, @Nullable String idempotencyKey, NewItem item) {
        return reply(shelf.add(sellerId, idempotencyKey, item), HttpStatus.CREATED);
    }

    private static ResponseEntity<Item> reply(Answer<VersionedItem> answer, HttpStatus status) {
        return answer.reply(ResponseEntity.status(status), answer.content()::reply);
    }

    @Override
    public Page<Item> listItems(long sellerId, int limit, @Nullable String cursor) {
        return shelf.ofSeller(sellerId, limit, cursor);
    }

    @Override
    public ResponseEntity<Item> getOwnItem(long sellerId, ItemId itemId) {
        return shelf.getOwn(sellerId, itemId).reply(ResponseEntity.ok());
    }

    @Override
    public ResponseEntity<Item> changePrice(
            long sellerId, ItemId itemId, @Nullable String ifMatch, PriceChange change) {
        return shelf.change(sellerId, itemId, new ItemPrecondition(ifMatch), item -> item.changePrice(change.price()))
                .reply(ResponseEntity.ok());
    }

    @Override
    public ResponseEntity<Item> setQuantity(
            long sellerId, ItemId itemId, @Nullable String ifMatch, QuantitySetting setting) {
        return shelf.change(
                        sellerId,
                        itemId,
                        new ItemPrecondition(ifMatch),
                        item -> item.changeQuantity(setting.quantity() - item.quantity()))
                .reply(ResponseEntity.ok());
    }

    @Override
    public ResponseEntity<Item> changeQuantity(
            long sellerId,
            ItemId itemId,
            @Nullable String ifMatch,
            @Nullable String idempotencyKey,
            QuantityChange change) {
        return reply(shelf.changeQuantity(sellerId, itemId, ifMatch, idempotencyKey, change), HttpStatus.OK);
    }

    @Override
    public Page<SearchHit> searchItems(
            @Nullable Integer category,
            @Nullable List<String> keyword,
            String sort,
            int limit,
            @Nullable String cursor) {
        List<String> keywords = keyword == null ? List.of() : Keywords.distinct(keyword);
        return shelf.search(new SearchCriteria(category, keywords, SortOrder.of(sort)), limit, cursor);
    }

    @Override
    public ResponseEntity<Item> getItem(ItemId itemId) {
        return shelf.get(itemId).reply(ResponseEntity.ok());
    }
}

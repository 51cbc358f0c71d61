package marketplace.seller.item;

import java.util.Objects;
import marketplace.api.Pages;
import marketplace.api.Replies;
import marketplace.api.session.CurrentUser;
import marketplace.contract.Page;
import marketplace.contract.item.Item;
import marketplace.contract.item.ItemId;
import marketplace.contract.item.NewItem;
import marketplace.contract.item.PriceChange;
import marketplace.contract.item.QuantityChange;
import marketplace.contract.item.QuantitySetting;
import marketplace.contract.productdb.ItemStore;
import marketplace.contract.seller.SellerItemApi;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SellerItemController implements SellerItemApi {

    private final ItemStore items;

    SellerItemController(ItemStore items) {
        this.items = items;
    }

    @Override
    public ResponseEntity<Item> registerItem(@Nullable String idempotencyKey, NewItem item) {
        ResponseEntity<Item> added = items.addItem(CurrentUser.id(), idempotencyKey, item);
        Item body = Objects.requireNonNull(added.getBody());
        return Replies.created(added, "/v1/items/" + body.itemId()).body(body);
    }

    @Override
    public ResponseEntity<Page<Item>> listItems(int limit, @Nullable String cursor) {
        return Pages.reply(items.listItems(CurrentUser.id(), limit, cursor));
    }

    @Override
    public ResponseEntity<Item> getItem(ItemId itemId) {
        return Replies.versioned(items.getOwnItem(CurrentUser.id(), itemId));
    }

    @Override
    public ResponseEntity<Item> changePrice(ItemId itemId, @Nullable String ifMatch, PriceChange change) {
        return Replies.versioned(items.changePrice(CurrentUser.id(), itemId, ifMatch, change));
    }

    @Override
    public ResponseEntity<Item> setQuantity(ItemId itemId, @Nullable String ifMatch, QuantitySetting setting) {
        return Replies.versioned(items.setQuantity(CurrentUser.id(), itemId, ifMatch, setting));
    }

    @Override
    public ResponseEntity<Item> changeQuantity(
            ItemId itemId, @Nullable String ifMatch, @Nullable String idempotencyKey, QuantityChange change) {
        return Replies.versioned(items.changeQuantity(CurrentUser.id(), itemId, ifMatch, idempotencyKey, change));
    }
}

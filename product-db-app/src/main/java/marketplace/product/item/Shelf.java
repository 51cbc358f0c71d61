package marketplace.product.item;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import marketplace.contract.Page;
import marketplace.contract.ProblemType;
import marketplace.contract.item.ItemId;
import marketplace.contract.item.NewItem;
import marketplace.contract.item.QuantityChange;
import marketplace.contract.item.SearchHit;
import marketplace.store.idempotency.Answer;
import marketplace.store.idempotency.IdempotentWrites;
import marketplace.store.paging.Cursors;
import marketplace.store.transaction.StoreWrite;
import marketplace.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What sellers have put on the shelf, for them and for all who look. */
@Component
class Shelf {

    private final Items items;
    private final ItemReader reader;
    private final ItemSearch search;
    private final SearchIndex index;
    private final StockMovements movements;
    private final IdempotentWrites writes;
    private final Cursors cursors;
    private final Clock clock;

    Shelf(
            Items items,
            ItemReader reader,
            ItemSearch search,
            SearchIndex index,
            StockMovements movements,
            IdempotentWrites writes,
            Cursors cursors,
            Clock clock) {
        this.items = items;
        this.reader = reader;
        this.search = search;
        this.index = index;
        this.movements = movements;
        this.writes = writes;
        this.cursors = cursors;
        this.clock = clock;
    }

    @StoreWrite
    Answer<VersionedItem> add(long sellerId, @Nullable String idempotencyKey, NewItem listing) {
        return writes.once(
                owner(sellerId), idempotencyKey, listing, VersionedItem.class, () -> addNew(sellerId, listing));
    }

    private static String owner(long sellerId) {
        return "seller " + sellerId;
    }

    private VersionedItem addNew(long sellerId, NewItem listing) {
        Item item = items.save(new Item(sellerId, listing, clock.instant()));
        if (item.isForSale()) {
            index.enter(List.of(item.toEntry()));
        }
        record(item, item.quantity());
        return VersionedItem.of(item);
    }

    Page<marketplace.contract.item.Item> ofSeller(long sellerId, int limit, @Nullable String cursor) {
        String list = "items of seller " + sellerId;
        long before = cursors.numberBelow(list, cursor);
        return cursors.page(
                reader.ofSeller(sellerId, before, limit + 1),
                limit,
                list,
                item -> Long.toString(item.itemId().number()));
    }

    /** Whether more is to come depends on what was found, not on what of it is still for sale a moment later. */
    Page<SearchHit> search(SearchCriteria criteria, int limit, @Nullable String cursor) {
        String list = criteria.name();
        String position = cursors.position(list, cursor);
        ItemSearch.Place after = position == null ? null : ItemSearch.Place.of(position);
        Page<ItemSearch.Hit> hits = cursors.page(
                search.find(criteria, after, limit + 1),
                limit,
                list,
                hit -> hit.place().toString());
        List<SearchHit> content = search.load(hits.content()).stream()
                .map(item -> SearchHit.of(item, criteria.matched(item.keywords())))
                .toList();
        return new Page<>(content, hits.nextCursor());
    }

    VersionedItem get(ItemId id) {
        return reader.find(id).orElseThrow(ItemNotFound::new);
    }

    VersionedItem getOwn(long sellerId, ItemId id) {
        VersionedItem item = get(id);
        requireOwner(item.item().sellerId() == sellerId, id);
        return item;
    }

    /** Adds units to one of this seller's items, or removes them if negative. */
    @StoreWrite
    Answer<VersionedItem> changeQuantity(
            long sellerId,
            ItemId id,
            @Nullable String ifMatch,
            @Nullable String idempotencyKey,
            QuantityChange change) {
        return writes.once(
                owner(sellerId),
                idempotencyKey,
                Arrays.asList(id, ifMatch, change),
                VersionedItem.class,
                () -> change(
                        sellerId, id, new ItemPrecondition(ifMatch), item -> item.changeQuantity(change.change())));
    }

    /** Changes one of this seller's items, if it still is as he has seen it. */
    @StoreWrite
    VersionedItem change(long sellerId, ItemId id, ItemPrecondition precondition, Consumer<Item> change) {
        Item item = items.lock(id.number(), id.category()).orElseThrow(ItemNotFound::new);
        requireOwner(item.belongsTo(sellerId), id);
        precondition.require(item.version());
        int quantityBefore = item.quantity();
        index.follow(item, () -> change.accept(item));
        record(item, item.quantity() - quantityBefore);
        items.flush(); // so that the version is the new one
        return VersionedItem.of(item);
    }

    private static void requireOwner(boolean owns, ItemId id) {
        if (!owns) {
            throw new Problem(ProblemType.NOT_YOUR_ITEM, "Item " + id + " belongs to another seller.");
        }
    }

    private void record(Item item, int units) {
        if (units != 0) {
            movements.save(new StockMovement(item.number(), StockMovement.Kind.LISTED, units, null, clock.instant()));
        }
    }
}

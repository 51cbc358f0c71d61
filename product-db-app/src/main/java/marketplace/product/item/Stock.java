package marketplace.product.item;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import marketplace.contract.feedback.Thumb;
import marketplace.contract.item.ItemId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stock as carts, purchases and votes see it. Each change is part of a transaction of theirs, and is entered in the ledger. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Stock {

    private final Items items;
    private final ItemReader reader;
    private final SearchIndex index;
    private final StockMovements movements;
    private final Clock clock;

    Stock(Items items, ItemReader reader, SearchIndex index, StockMovements movements, Clock clock) {
        this.items = items;
        this.reader = reader;
        this.index = index;
        this.movements = movements;
        this.clock = clock;
    }

    /** What an item costs and how many can be had; the failure to find it is the client's. */
    public Offer offer(ItemId id) {
        return reader.find(id).map(found -> Offer.of(found.item())).orElseThrow(ItemNotFound::new);
    }

    /** What these items cost and how many can be had, by their numbers; also for those who only look. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Offers offers(Collection<Long> numbers) {
        return new Offers(reader.numbered(numbers).stream().map(Offer::of));
    }

    /** The same, and nobody else changes them until this transaction ends. */
    public Offers lockedOffers(Collection<Long> numbers) {
        return new Offers(lock(numbers).stream().map(Item::toContract).map(Offer::of));
    }

    /** Lets nobody else change these items, nor vote on them, until this transaction ends. */
    public void hold(Collection<Long> numbers) {
        lock(numbers);
    }

    /** Takes units of each item out of sale for a purchase. */
    public void reserve(long purchaseId, Map<Long, Integer> units) {
        move(units, Item::reserve);
        enter(purchaseId, StockMovement.Kind.RESERVED, units, -1);
    }

    /** Puts the units of a purchase that came to nothing back for sale. */
    public void release(long purchaseId, Map<Long, Integer> units) {
        move(units, Item::release);
        enter(purchaseId, StockMovement.Kind.RELEASED, units, 1);
    }

    /** Enters that reserved units are sold for good. */
    public void sell(long purchaseId, Map<Long, Integer> units) {
        enter(purchaseId, StockMovement.Kind.SOLD, units, 1);
    }

    /** Counts a vote on an item: taking one back, if there was one, and adding the new one. */
    public void countVote(ItemId id, Optional<Thumb> before, Thumb now) {
        Item item = items.findById(id.number()).orElseThrow(ItemNotFound::new);
        before.ifPresent(thumb -> item.count(thumb, -1));
        item.count(now, 1);
    }

    /** The item, which nobody else changes until this transaction ends. */
    public Offer lockedOffer(ItemId id) {
        return items.lock(id.number(), id.category())
                .map(Item::toContract)
                .map(Offer::of)
                .orElseThrow(ItemNotFound::new);
    }

    private void move(Map<Long, Integer> units, ObjIntConsumer<Item> movement) {
        lock(units.keySet())
                .forEach(item -> index.follow(item, () -> movement.accept(item, units.getOrDefault(item.number(), 0))));
    }

    private List<Item> lock(Collection<Long> numbers) {
        return items.lockAll(numbers.stream().sorted().toList());
    }

    private void enter(long purchaseId, StockMovement.Kind kind, Map<Long, Integer> units, int sign) {
        Instant now = clock.instant();
        movements.saveAll(units.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new StockMovement(entry.getKey(), kind, sign * entry.getValue(), purchaseId, now))
                .toList());
    }
}

package marketplace.product.purchase;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import marketplace.contract.productdb.PurchaseStatus;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface Purchases extends JpaRepository<Purchase, Long> {

    /** The lock timeout by which Hibernate means SKIP LOCKED. */
    String SKIP_LOCKED = "-2";

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Purchase> findByBuyerIdAndIdempotencyKey(long buyerId, String idempotencyKey);

    boolean existsByBuyerIdAndIdempotencyKey(long buyerId, String idempotencyKey);

    boolean existsByBuyerIdAndStatus(long buyerId, PurchaseStatus status);

    Optional<Purchase> findByIdAndBuyerIdAndStatus(long id, long buyerId, PurchaseStatus status);

    @Query("select p.buyerId from Purchase p where p.id = :id")
    Optional<Long> findBuyerOf(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Purchase p where p.id = :id")
    Optional<Purchase> lock(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = SKIP_LOCKED))
    @Query("select p from Purchase p where p.status = PENDING and p.settleAfter < :now order by p.id")
    List<Purchase> lockUnsettled(Instant now, Limit limit);

    /** H2 walks the index only if the order names all of its columns. */
    @Query("""
            select p from Purchase p
            where p.buyerId = :buyerId and p.status = COMPLETED and p.id < :before
            order by p.buyerId desc, p.status desc, p.id desc""")
    List<Purchase> findCompleted(long buyerId, long before, Limit limit);

    /** How many lines each of the same has, told by the place of its last one. */
    @NativeQuery("""
            select (select position + 1 from purchase_line
                where purchase_id = purchase.id order by purchase_id desc, position desc limit 1)
            from purchase
            where buyer_id = :buyerId and status = 'COMPLETED' and id < :before
            order by buyer_id desc, status desc, id desc
            limit :limit""")
    List<Integer> countLines(long buyerId, long before, int limit);

    @Query("""
            select count(p) > 0 from Purchase p join p.lines line
            where p.buyerId = :buyerId and p.status = COMPLETED and line.itemNumber = :itemNumber""")
    boolean hasBought(long buyerId, long itemNumber);
}

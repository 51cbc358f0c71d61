package marketplace.product.item;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface Items extends JpaRepository<Item, Long> {

    Optional<Item> findByNumberAndCategory(long number, int category);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Item i where i.number = :number and i.category = :category")
    Optional<Item> lock(long number, int category);

    /** In the order of their numbers, so that two who lock the same items never wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Item i where i.number in :numbers order by i.number")
    List<Item> lockAll(Collection<Long> numbers);

    /** The numbers are one parameter: a list of them would be as many, and the statement made anew for each call. */
    @NativeQuery("select * from item where number = any(:numbers)")
    List<Item> findAllNumbered(Long[] numbers);

    /** H2 walks the index only if the order names both of its columns. */
    @Query("""
            select i from Item i where i.sellerId = :sellerId and i.number < :before
            order by i.sellerId desc, i.number desc""")
    List<Item> findOfSeller(long sellerId, long before, Limit limit);
}

package marketplace.product.item;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Items extends JpaRepository<Item, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Item i where i.number = :number and i.category = :category")
    Optional<Item> lock(long number, int category);

    /** In the order of their numbers, so that two who lock the same items never wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Item i where i.number in :numbers order by i.number")
    List<Item> lockAll(Collection<Long> numbers);
}

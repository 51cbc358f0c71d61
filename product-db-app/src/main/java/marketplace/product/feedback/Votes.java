package marketplace.product.feedback;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Votes extends JpaRepository<Vote, Vote.Id> {

    @Query("""
            select v from Vote v
            where v.id.buyerId = :buyerId and v.id.itemNumber in :itemNumbers and v.verified = false""")
    List<Vote> findUnverified(long buyerId, Collection<Long> itemNumbers);
}

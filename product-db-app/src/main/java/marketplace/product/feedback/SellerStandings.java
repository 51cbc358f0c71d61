package marketplace.product.feedback;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SellerStandings extends JpaRepository<SellerStanding, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from SellerStanding s where s.sellerId = :sellerId")
    Optional<SellerStanding> lock(long sellerId);
}

package marketplace.product.payment;

import org.springframework.data.jpa.repository.JpaRepository;

interface MoneyMovements extends JpaRepository<MoneyMovement, Long> {

    boolean existsByPurchaseId(long purchaseId);
}

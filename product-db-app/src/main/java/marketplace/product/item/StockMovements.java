package marketplace.product.item;

import org.springframework.data.jpa.repository.JpaRepository;

interface StockMovements extends JpaRepository<StockMovement, Long> {}

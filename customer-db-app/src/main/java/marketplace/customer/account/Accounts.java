package marketplace.customer.account;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import marketplace.contract.account.Role;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface Accounts extends JpaRepository<Account, Long> {

    Optional<Account> findByRoleAndUsernameFolded(Role role, String usernameFolded);

    boolean existsByRoleAndUsernameFolded(Role role, String usernameFolded);

    Optional<Account> findByIdAndRole(long id, Role role);

    /**
     * Replaces a hash by a stronger one of the same password, unless it was replaced meanwhile; returns how many accounts were
     * changed: 1 or 0.
     */
    @Transactional
    @Modifying
    @Query("update Account a set a.passwordHash = :stronger where a.id = :id and a.passwordHash = :known")
    int upgradeHash(long id, String known, String stronger);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id = :id")
    Account lock(long id);
}

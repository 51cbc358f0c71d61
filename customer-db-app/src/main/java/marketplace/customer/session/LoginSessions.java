package marketplace.customer.session;

import java.time.Instant;
import marketplace.store.transaction.StoreWrite;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface LoginSessions extends JpaRepository<LoginSession, String> {

    /** Does nothing to a session that a logout has just ended. */
    @StoreWrite
    @Modifying
    @Query("update LoginSession s set s.lastActiveAt = :now where s.id = :id and s.lastActiveAt < :now")
    void touch(String id, Instant now);

    @StoreWrite
    @Modifying
    @Query("delete from LoginSession s where s.id = :id")
    void end(String id);

    @Modifying
    @Query("delete from LoginSession s where s.accountId = :accountId and s.id <> :keptId")
    void endOthers(long accountId, String keptId);

    @Modifying
    @Query("delete from LoginSession s where s.lastActiveAt < :idleSince or s.createdAt < :createdBefore")
    int deleteEnded(Instant idleSince, Instant createdBefore);
}

package marketplace.customer.session;

import java.time.Instant;
import java.util.List;
import marketplace.store.transaction.StoreWrite;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface LoginSessions extends JpaRepository<LoginSession, String> {

    /** The ids are one parameter: a list of them would be as many, and the statement made anew for each number of them. */
    @NativeQuery("select * from login_session where id = any(:ids)")
    List<LoginSession> findAll(String[] ids);

    /** Does nothing to a session that a logout has just ended. */
    @StoreWrite
    @Modifying
    @NativeQuery("update login_session set last_active_at = :now where id = any(:ids) and last_active_at < :now")
    void touch(String[] ids, Instant now);

    @StoreWrite
    @Modifying
    @Query("delete from LoginSession s where s.id = :id")
    void end(String id);

    @Modifying
    @Query("delete from LoginSession s where s.accountId = :accountId and s.id <> :keptId")
    void endOthers(long accountId, String keptId);

    @Modifying
    @Query("delete from LoginSession s where s.lastActiveAt < :moment")
    int deleteIdleSince(Instant moment);

    @Modifying
    @Query("delete from LoginSession s where s.createdAt < :moment")
    int deleteBegunBefore(Instant moment);
}

package marketplace.product.audit;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import marketplace.contract.productdb.AuditReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the ledgers as they are at one moment, and compares them with what they explain. */
@Component
class Auditor {

    private final JdbcClient database;
    private final Clock clock;

    Auditor(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All queries see the same moment, whatever is sold meanwhile; on H2 less would be one moment for each table. */
    @Transactional(readOnly = true, isolation = Isolation.SERIALIZABLE)
    AuditReport audit() {
        return new AuditReport(
                clock.instant(),
                count("item"),
                count("purchase where status = 'COMPLETED'"),
                count("purchase where status = 'PENDING'"),
                count("money_movement where kind = 'CHARGED'"),
                count("money_movement where kind = 'REFUNDED'"),
                database.sql("select coalesce(sum(amount), 0.00) from money_movement")
                        .query(BigDecimal.class)
                        .single(),
                Arrays.stream(Rule.values())
                        .flatMap(rule -> database.sql(rule.violations()).query(String.class).list().stream())
                        .toList());
    }

    private long count(String what) {
        return database.sql("select count(*) from " + what).query(Long.class).single();
    }
}

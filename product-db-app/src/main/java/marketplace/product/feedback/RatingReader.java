package marketplace.product.feedback;

import marketplace.contract.feedback.Rating;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads ratings for those who only look (docs/decisions/0017). */
@Component
class RatingReader {

    private final JdbcClient database;

    RatingReader(JdbcClient database) {
        this.database = database;
    }

    /** What is said of a seller so far; nothing of one who is not known. */
    Rating read(long sellerId) {
        return database.sql("""
                select thumbs_up, thumbs_down, verified_thumbs_up, verified_thumbs_down, items_sold
                from seller_standing where seller_id = ?""")
                .param(sellerId)
                .query((row, index) -> new Rating(
                        sellerId, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .optional()
                .orElseGet(() -> new Rating(sellerId, 0, 0, 0, 0, 0));
    }
}

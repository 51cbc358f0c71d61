package marketplace.store.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A fresh real database for each application context: H2 in a file or, with {@code -Dmarketplace.test.database=postgres},
 * PostgreSQL. The build runs every store test on both.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The secret of the store under test. */
    public static final String SECRET = "the-secret-of-a-store-that-is-only-tested";

    private static final Path FOLDER = Path.of("target", "databases").toAbsolutePath();

    /** Started by the first test that needs it. */
    private static final class Postgres {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** Whether the tests run on PostgreSQL. */
    public static boolean isPostgres() {
        return "postgres".equals(System.getProperty("marketplace.test.database"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(fresh()).applyTo(context);
    }

    /** The settings, each as {@code name=value}, of a store on a fresh database. */
    public static List<String> fresh() {
        return List.of(
                "marketplace.store-secret=" + SECRET,
                "spring.datasource.url=" + (isPostgres() ? freshPostgres() : freshH2()),
                "spring.datasource.username=" + (isPostgres() ? "postgres" : "marketplace"),
                "spring.datasource.password=" + (isPostgres() ? "postgres" : ""));
    }

    private static String freshH2() {
        try {
            return "jdbc:h2:file:"
                    + Files.createTempDirectory(Files.createDirectories(FOLDER), "")
                            .resolve("store")
                    + ";${marketplace.h2.options}";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String freshPostgres() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        new JdbcTemplate(Postgres.SERVER.getPostgresDatabase()).execute("create database " + name);
        return Postgres.SERVER.getJdbcUrl("postgres", name);
    }
}

package marketplace.perf.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import marketplace.perf.figures.Plan;

/** The plans by which the product store's database answers the statements that are in the store's log. */
public final class QueryPlans {

    private static final Pattern LOGGED = Pattern.compile("(?:hibernate\\.SQL: |prepared SQL \\w+ \\[)(.*?)\\]?$");

    /** H2 says in a comment after each table how it is read. */
    private static final Pattern ACCESS =
            Pattern.compile("/\\* ([A-Z0-9_.\"]+\\.\\w+|[^*]*tableScan)(.*?)\\*/", Pattern.DOTALL);

    private QueryPlans() {}

    /** Of each statement that reads, in the order of its first use. The store must not run. */
    public static List<Plan> of(Path data) {
        List<Plan> plans = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(
                "jdbc:h2:file:" + data.resolve("product").toAbsolutePath(), "marketplace", "")) {
            for (String statement : statements(data.resolve("logs/product-db-app.log"))) {
                plans.add(new Plan(statement, access(database, statement)));
            }
            return plans;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Set<String> statements(Path log) {
        try {
            return Files.readAllLines(log).stream()
                    .map(LOGGED::matcher)
                    .filter(Matcher::find)
                    .map(match -> match.group(1))
                    .filter(statement -> statement.startsWith("select") || statement.startsWith("(select"))
                    .filter(statement -> !statement.contains("next value for"))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String access(Connection database, String statement) throws SQLException {
        try (PreparedStatement explain = database.prepareStatement("explain " + statement)) {
            int parameters = explain.getParameterMetaData().getParameterCount();
            for (int i = 1; i <= parameters; i++) {
                explain.setString(i, "1"); // fits every type in use; nothing is read
            }
            try (ResultSet plan = explain.executeQuery()) {
                plan.next();
                return summary(plan.getString(1));
            }
        }
    }

    private static String summary(String plan) {
        return ACCESS.matcher(plan)
                .results()
                .map(match -> match.group(1).replace("PUBLIC.", ""))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}

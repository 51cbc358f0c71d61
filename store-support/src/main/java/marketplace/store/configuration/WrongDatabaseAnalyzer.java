package marketplace.store.configuration;

import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/**
 * Explains a database that cannot be used: a folder that cannot be written, a full disk, a file in use, a server that is away.
 */
class WrongDatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** As it may stand among the parameters of an address. */
    private static final Pattern PASSWORD = Pattern.compile("(password=)[^&;]*", Pattern.CASE_INSENSITIVE);

    private final Environment environment;

    WrongDatabaseAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        return new FailureAnalysis(
                "The database at spring.datasource.url=%s cannot be used: %s.".formatted(address(), reason(cause)),
                "Set marketplace.data to a folder that can be written, has space and is used by no other process (as an absolute"
                        + " path), or spring.datasource.url to a database that can be reached.",
                cause);
    }

    private String address() {
        return PASSWORD.matcher(environment.getProperty("spring.datasource.url", ""))
                .replaceAll("$1***");
    }

    private static String reason(SQLException failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        if (failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return "another process has it open";
        }
        return root instanceof IOException ? "its files cannot be written (" + root + ")" : firstLine(root);
    }

    private static String firstLine(Throwable failure) {
        return failure.toString().lines().findFirst().orElse("");
    }
}

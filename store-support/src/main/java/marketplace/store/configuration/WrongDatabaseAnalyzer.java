package marketplace.store.configuration;

import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/** Explains a database that cannot be opened: a folder that cannot be written, a file in use, a server that is away. */
class WrongDatabaseAnalyzer extends AbstractFailureAnalyzer<FlywaySqlUnableToConnectToDbException> {

    private final Environment environment;

    WrongDatabaseAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywaySqlUnableToConnectToDbException cause) {
        return new FailureAnalysis(
                "The database at spring.datasource.url=%s cannot be opened: %s"
                        .formatted(
                                environment.getProperty("spring.datasource.url"),
                                firstLine(NestedExceptionUtils.getMostSpecificCause(cause))),
                "Set marketplace.data to a folder that can be written and is used by no other process (as an absolute path),"
                        + " or spring.datasource.url to a database that can be reached.",
                cause);
    }

    private static String firstLine(Throwable failure) {
        return failure.toString().lines().findFirst().orElse("");
    }
}

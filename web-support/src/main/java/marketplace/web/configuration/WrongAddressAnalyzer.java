package marketplace.web.configuration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/** Explains an address on which this machine cannot listen. */
class WrongAddressAnalyzer extends AbstractFailureAnalyzer<WebServerException> {

    private final Environment environment;

    WrongAddressAnalyzer(Environment environment) {
        this.environment = environment;
    }

    /** A port in use has an analyzer of its own. */
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, WebServerException cause) {
        return cause instanceof PortInUseException
                ? null
                : new FailureAnalysis(
                        "The server cannot listen with server.address=%s and server.port=%s: %s."
                                .formatted(
                                        environment.getProperty("server.address"),
                                        environment.getProperty("server.port"),
                                        NestedExceptionUtils.getMostSpecificCause(cause)
                                                .getMessage()),
                        "Set them to an address of this machine and a port from 1 to 65535.",
                        cause);
    }
}

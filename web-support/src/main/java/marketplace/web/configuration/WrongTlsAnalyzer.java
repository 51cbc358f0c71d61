package marketplace.web.configuration;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;

/** Explains settings of TLS that stop the start. The failures of Java and Spring tell files and reasons, but no passwords. */
class WrongTlsAnalyzer implements FailureAnalyzer {

    private static final String ACTION =
            "Set the bundle below spring.ssl.bundle right (location, type and password); docs/operating.md has an example.";

    private final ConfigurableEnvironment environment;

    WrongTlsAnalyzer(Environment environment) {
        this.environment = (ConfigurableEnvironment) environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String explanation = explanation(cause);
            if (explanation != null) {
                return new FailureAnalysis(explanation, ACTION, failure);
            }
        }
        return null;
    }

    private @Nullable String explanation(Throwable failure) {
        return switch (failure) {
            case UnusableCertificates unusable -> unusable.getMessage();
            case NoSuchSslBundleException unknown -> unknownBundle(unknown.getBundleName());
            case BeanCreationException creation ->
                "sslBundleRegistry".equals(creation.getBeanName()) ? unwatchable(creation) : null;
            default -> null;
        };
    }

    private String unknownBundle(String name) {
        return "%s is %s, but there is no spring.ssl.bundle.pem.%2$s and no spring.ssl.bundle.jks.%2$s."
                .formatted(propertiesThatSay(name), name);
    }

    /** As the operator has spelt them. */
    private String propertiesThatSay(String bundle) {
        return environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames())
                        .filter(name -> name.toLowerCase(Locale.ROOT).endsWith("bundle")
                                && bundle.equals(source.getProperty(name))))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** A file that cannot be watched for renewal, as a rule because there is none. */
    private static String unwatchable(BeanCreationException creation) {
        return "spring.ssl.bundle cannot be used: %s."
                .formatted(NestedExceptionUtils.getMostSpecificCause(creation).getMessage());
    }
}

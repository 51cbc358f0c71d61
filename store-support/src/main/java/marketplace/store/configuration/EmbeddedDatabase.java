package marketplace.store.configuration;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether a store keeps its data in H2, within its own process. A class and not a SpEL condition, as a quote in the folder's
 * name would end the expression.
 */
public final class EmbeddedDatabase implements Condition {

    /** Whether the database at this address is one. */
    public static boolean isAt(String url) {
        return url.startsWith("jdbc:h2:file:");
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isAt(context.getEnvironment().getProperty("spring.datasource.url", ""));
    }
}

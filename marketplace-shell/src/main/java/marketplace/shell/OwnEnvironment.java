package marketplace.shell;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What may set up the shell: of the environment's variables, those whose names begin with {@code MARKETPLACE_}. */
final class OwnEnvironment extends StandardEnvironment {

    private static final String OURS = "MARKETPLACE_";

    /** {@code OUTPUT} or {@code SELLER_API} may be set for other programs, and would send passwords elsewhere. */
    @Override
    protected void customizePropertySources(MutablePropertySources sources) {
        sources.addLast(new PropertiesPropertySource(SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, System.getProperties()));
        sources.addLast(new SystemEnvironmentPropertySource(SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, ours()));
    }

    private static Map<String, Object> ours() {
        return System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(OURS))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

package marketplace.shell;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The command line for sellers and buyers: a client of the two public APIs and of nothing else. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MarketplaceShell {

    /** Runs one command, a script, or an interactive shell; ends with the exit code of the last command. */
    public static void main(String[] words) {
        SpringApplication shell = new SpringApplication(MarketplaceShell.class);
        // An option of a command is none of Spring's.
        shell.setAddCommandLineProperties(false);
        shell.setEnvironment(new OwnEnvironment());
        // Otherwise Spring Boot also reads such files in whatever folder the user is in.
        shell.setDefaultProperties(Map.of("spring.config.location", "classpath:/"));
        System.exit(SpringApplication.exit(shell.run(words)));
    }
}

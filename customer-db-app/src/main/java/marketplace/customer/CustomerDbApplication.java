package marketplace.customer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The customer store as a process of its own. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CustomerDbApplication {

    static void main(String[] arguments) {
        SpringApplication.run(CustomerDbApplication.class, arguments);
    }
}

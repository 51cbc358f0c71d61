package marketplace.product;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The product store as a process of its own. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ProductDbApplication {

    static void main(String[] arguments) {
        SpringApplication.run(ProductDbApplication.class, arguments);
    }
}

package marketplace.seller;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The public API for sellers as a process of its own. It holds no state: any instance can answer any request. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SellerApiApplication {

    static void main(String[] arguments) {
        SpringApplication.run(SellerApiApplication.class, arguments);
    }
}

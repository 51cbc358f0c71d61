package marketplace.buyer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The public API for buyers as a process of its own. It holds no state: any instance can answer any request. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BuyerApiApplication {

    static void main(String[] arguments) {
        SpringApplication.run(BuyerApiApplication.class, arguments);
    }
}

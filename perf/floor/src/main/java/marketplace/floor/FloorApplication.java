package marketplace.floor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The front or the back app, as the profile says. */
@SpringBootApplication
public class FloorApplication {

    static void main(String[] arguments) {
        SpringApplication.run(FloorApplication.class, arguments);
    }
}

package marketplace.web.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

class CarriersTest {

    /** Whoever spins keeps its carrier, so that all arrive only if each has one. */
    @Test
    void manyVirtualThreadsGoOnWhileOthersKeepTheirCarriers() throws InterruptedException {
        SpringApplication application = new SpringApplication(CarriersTest.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext started = application.run()) {
            CountDownLatch arrived = new CountDownLatch(12);
            IntStream.range(0, 12)
                    .forEach(number -> Thread.ofVirtual().start(() -> {
                        arrived.countDown();
                        while (arrived.getCount() > 0) {
                            Thread.onSpinWait();
                        }
                    }));
            assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(started.isActive()).isTrue();
        }
    }
}

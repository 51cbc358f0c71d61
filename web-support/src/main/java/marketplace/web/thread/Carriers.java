package marketplace.web.thread;

import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/**
 * Gives virtual threads more carriers than there are processors. A virtual thread that waits for a class to be loaded keeps its
 * carrier; when all do so, and the one that loads the class waits for a carrier, nothing goes on any more. On two processors that
 * takes no more than two requests at an unlucky moment.
 */
public final class Carriers implements ApplicationListener<ApplicationStartingEvent> {

    /** The property of the JDK; whoever sets it himself is heeded. */
    static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";

    private static final int LEAST = 16;

    @Override
    public void onApplicationEvent(ApplicationStartingEvent starting) {
        if (System.getProperty(PARALLELISM) == null) {
            int carriers = Math.max(LEAST, Runtime.getRuntime().availableProcessors());
            System.setProperty(PARALLELISM, Integer.toString(carriers));
        }
    }
}

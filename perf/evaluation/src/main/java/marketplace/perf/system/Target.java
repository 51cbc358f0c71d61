package marketplace.perf.system;

import java.nio.file.Path;
import java.util.List;

/** What the plan is run against. */
public interface Target extends AutoCloseable {

    /** As the report calls it. */
    String name();

    /** Where sellers call, on this machine. */
    int sellerPort();

    /** Where buyers call. */
    int buyerPort();

    /** The processes that answer. */
    List<Server> servers();

    /** A file of what is there to be looked at; see {@link Visits}. */
    Path visits();

    @Override
    void close();
}

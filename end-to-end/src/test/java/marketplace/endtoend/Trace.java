package marketplace.endtoend;

import java.util.UUID;

/** The name of one request; the calls that come of it, from process to process, carry it on (W3C Trace Context). */
record Trace(String id) {

    static final String HEADER = "traceparent";

    static Trace fresh() {
        return new Trace(UUID.randomUUID().toString().replace("-", ""));
    }

    String parent() {
        return "00-" + id + "-" + id.substring(16) + "-01";
    }
}

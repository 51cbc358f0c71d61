package marketplace.store.configuration;

/** A database for which the stores are not made: one of another kind, or H2 without the options by which it keeps what they promise. */
public final class UnsuitableDatabase extends RuntimeException {

    private UnsuitableDatabase(String message) {
        super(message);
    }

    /** Refuses an address at which there is no embedded H2 database with just these options, and no PostgreSQL. */
    public static void refuseAt(String url, String options) {
        boolean isOurs = EmbeddedDatabase.isAt(url) && url.endsWith(";" + options);
        if (!isOurs && !url.startsWith("jdbc:postgresql:")) {
            throw new UnsuitableDatabase("spring.datasource.url must begin with jdbc:postgresql:");
        }
    }
}

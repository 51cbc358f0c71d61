package marketplace.store.configuration;

/** A database for which the stores are not made: one of another kind, or H2 in a way in which its commits would not be durable. */
public final class UnsuitableDatabase extends RuntimeException {

    private UnsuitableDatabase(String message) {
        super(message);
    }

    /** Refuses an address at which there is no embedded H2 database and no PostgreSQL. */
    public static void refuseAt(String url) {
        if (!EmbeddedDatabase.isAt(url) && !url.startsWith("jdbc:postgresql:")) {
            throw new UnsuitableDatabase(
                    "spring.datasource.url must begin with jdbc:h2:file: (a file of this store's own) or jdbc:postgresql:");
        }
    }
}

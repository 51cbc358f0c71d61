package marketplace.perf.figures;

/**
 * How the database goes about a statement.
 *
 * @param access what is read of each table: by which index, or all of it
 */
public record Plan(String statement, String access) {

    /** Whether a table is read from one end to the other. */
    public boolean scans() {
        return access.contains("tableScan");
    }
}

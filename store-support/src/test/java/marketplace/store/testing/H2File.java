package marketplace.store.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.io.ClassPathResource;

/** An H2 database in a file of that folder, by that name and with these options. */
public record H2File(Path folder, String name, String options) {

    private static final String USER = "somebody";

    /** With the options with which the stores open their databases. */
    public static H2File asTheStoresHaveIt(Path folder) {
        return new H2File(folder, "store", optionsOfTheStores());
    }

    private static String optionsOfTheStores() {
        try {
            return new YamlPropertySourceLoader()
                    .load("store-support", new ClassPathResource("store-support.yaml"))
                    .getFirst()
                    .getProperty("marketplace.h2.options")
                    .toString();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The same, but old data is kept for that long, in milliseconds. */
    public H2File keepingOldDataFor(int retention) {
        return new H2File(folder, name, options.replaceFirst("RETENTION_TIME=\\d+", "RETENTION_TIME=" + retention));
    }

    public H2File called(String otherName) {
        return new H2File(folder, otherName, options);
    }

    /**
     * What a killed process would leave behind: a copy taken while the database is open. H2's background thread may write at any
     * time, and a copy taken meanwhile is one that no moment ever saw.
     */
    public H2File copy() throws IOException {
        H2File copy = called("copy");
        FileTime before;
        do {
            before = Files.getLastModifiedTime(path());
            Files.copy(path(), copy.path(), StandardCopyOption.REPLACE_EXISTING);
        } while (!before.equals(Files.getLastModifiedTime(path())));
        return copy;
    }

    public Path path() {
        return folder.resolve(name + ".mv.db");
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, "");
    }

    public DataSourceProperties properties() {
        DataSourceProperties database = new DataSourceProperties();
        database.setUrl(url());
        database.setUsername(USER);
        database.setPassword("");
        return database;
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve(name) + ";" + options;
    }
}

package marketplace.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class BackupEndpointTest {

    @TempDir
    private Path folder;

    private SingleConnectionDataSource open(String name) {
        return new SingleConnectionDataSource("jdbc:h2:file:" + folder.resolve(name), "somebody", "", true);
    }

    @Test
    void copiesWhatIsCommittedAtThatMomentAndLeavesNoFileBehind() throws IOException {
        SingleConnectionDataSource store = open("store");
        JdbcClient database = JdbcClient.create(store);
        database.sql("create table thing (id int)").update();
        database.sql("insert into thing select x from system_range(1, 1000)").update();
        Files.createDirectory(folder.resolve("copy"));
        try (InputStream copy =
                        new BackupEndpoint(database, folder, "store").backup().getInputStream();
                ZipInputStream zip = new ZipInputStream(copy)) {
            database.sql("delete from thing").update();
            assertThat(zip.getNextEntry().getName()).isEqualTo("store.mv.db");
            Files.copy(zip, folder.resolve("copy/store.mv.db"));
        }
        store.destroy();

        SingleConnectionDataSource restored = open("copy/store");
        assertThat(JdbcClient.create(restored)
                        .sql("select count(*) from thing")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1000);
        restored.destroy();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).noneMatch(file -> file.toString().endsWith(".zip"));
        }
    }

    @Test
    void removesWhatABackupOfItsOwnLeftThatWasCutShort() throws IOException {
        Path own = Files.createFile(folder.resolve(".backup-store-1.zip"));
        Path ofAnother = Files.createFile(folder.resolve(".backup-other-1.zip"));
        Path data = Files.createFile(folder.resolve("store.mv.db"));
        new BackupEndpoint(JdbcClient.create(open("store")), folder, "store").removeLeftovers();
        assertThat(own).doesNotExist();
        assertThat(ofAnother).exists();
        assertThat(data).exists();
    }
}

package marketplace.perf.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketplaceTest {

    @TempDir
    private Path home;

    /** A launcher that says yes to everything: a marketplace runs, with whatever data. */
    @BeforeEach
    void install() throws IOException {
        Path launcher = Files.writeString(home.resolve("marketplace"), "#!/bin/sh\nexit 0\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void leavesTheDataOfAMarketplaceThatRuns() throws IOException {
        Path data = Files.createDirectory(home.resolve("data"));
        Path database = Files.writeString(data.resolve("product.mv.db"), "rows");

        assertThatThrownBy(() -> Marketplace.fresh(home, data, 21_001)).hasMessageContaining("A marketplace runs");

        assertThat(database).hasContent("rows");
    }
}

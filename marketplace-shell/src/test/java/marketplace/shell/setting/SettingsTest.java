package marketplace.shell.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import marketplace.contract.account.Role;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final Settings settings =
            new Settings(new ShellProperties(Path.of("home"), "http://seller", "http://buyer", "", "table"));

    @Test
    void addsTheOptionsOfACommandToThoseOfTheOneThatRunsIt() {
        Map<String, String> none = settings.add(Map.of("output", "json", "buyer-api", "http://outer"));
        Map<String, String> outer = settings.add(Map.of("buyer-api", "http://inner"));
        assertThat(settings.asJson()).isTrue();
        assertThat(settings.address(Role.BUYER)).isEqualTo("http://inner");

        settings.use(outer);
        assertThat(settings.address(Role.BUYER)).isEqualTo("http://outer");

        settings.use(none);
        assertThat(settings.asJson()).isFalse();
        assertThat(settings.address(Role.BUYER)).isEqualTo("http://buyer");
    }

    @Test
    void findsTheHomeFolder() {
        settings.keep(Map.of("ca", "~/ca.pem"));
        assertThat(settings.ca()).contains(Path.of(System.getProperty("user.home"), "ca.pem"));
        assertThat(HomePath.of("a/~/b")).isEqualTo(Path.of("a/~/b"));
    }
}

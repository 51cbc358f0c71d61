package marketplace.contract.account;

import static marketplace.contract.Violations.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {

    private static final String PASSWORD = "12345678";

    @Test
    void limitsHoldAtBothSides() {
        assertThat(violationsOf(new Registration("a", PASSWORD, "A"))).isEmpty();
        assertThat(violationsOf(new Registration("a".repeat(32), "p".repeat(128), "N".repeat(32))))
                .isEmpty();
        assertThat(violationsOf(new Registration("a".repeat(33), "p".repeat(129), "N".repeat(33))))
                .containsExactly("name", "password", "username");
        assertThat(violationsOf(new Registration("a", "1234567", "A"))).containsExactly("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "tab\there", "no\u00a0break", "bell\u0007"})
    void aUsernameHasNoSpaceNorControlCharacters(String username) {
        assertThat(violationsOf(new Registration(username, PASSWORD, "A"))).containsExactly("username");
    }

    @Test
    void charactersAreCountedAsPeopleSeeThem() {
        assertThat(violationsOf(new Registration("\uD83D\uDE00".repeat(32), "e\u0301".repeat(8), "A")))
                .isEmpty();
    }

    @Test
    void saysNothingOfThePasswordInALog() {
        assertThat(new Registration("alice", "a secret of mine", "Alice").toString())
                .doesNotContain("secret");
    }
}

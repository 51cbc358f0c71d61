package marketplace.store.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import marketplace.contract.Page;
import marketplace.web.problem.InvalidRequest;
import marketplace.web.security.StoreSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    private final Cursors cursors =
            new Cursors(new StoreSecret("a-secret-of-more-than-32-characters").keyedHash("cursor"));

    @Test
    void aCursorLeadsToThePositionOfTheLastRowShown() {
        Page<Integer> page = cursors.page(List.of(30, 20, 10), 2, "numbers", row -> Integer.toString(row));

        assertThat(page.content()).containsExactly(30, 20);
        assertThat(cursors.position("numbers", page.nextCursor())).isEqualTo("20");
    }

    @Test
    void theLastPageHasNoCursor() {
        assertThat(cursors.page(List.of(30, 20), 2, "numbers", row -> Integer.toString(row))
                        .nextCursor())
                .isNull();
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String cursor = cursors.page(List.of(2, 1), 1, "numbers", row -> Integer.toString(row))
                .nextCursor();

        assertThatThrownBy(() -> cursors.position("letters", cursor)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aCursorSealedWithAnotherSecretIsRefused() {
        Cursors others = new Cursors(new StoreSecret("another-secret-of-over-32-characters").keyedHash("cursor"));
        String cursor = others.page(List.of(2, 1), 1, "numbers", row -> Integer.toString(row))
                .nextCursor();

        assertThatThrownBy(() -> cursors.position("numbers", cursor)).isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x", "MjA", "MjA.", "MjA.AAAA", "%%%.%%%"})
    void whatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> cursors.position("numbers", text)).isInstanceOf(InvalidRequest.class);
    }
}

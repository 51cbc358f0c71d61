package marketplace.contract.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemIdTest {

    @Test
    void isWrittenAsCategoryAndNumber() {
        assertThat(ItemId.of("3-17")).isEqualTo(new ItemId(3, 17)).hasToString("3-17");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "3-",
                "-17",
                "3-0",
                "03-17",
                "3-017",
                "10000-1",
                "3-17 ",
                "3-17-1",
                "a-b",
                "3-9999999999999999999"
            })
    void whatCannotBeAnIdIsTheIdOfNothing(String text) {
        assertThat(ItemId.of(text).number()).isZero();
    }
}

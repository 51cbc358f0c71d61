package marketplace.shell.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    private static final String RED = "\u001B[31m";

    @Test
    void alignsTextsToTheLeftAndFiguresToTheRight() {
        assertThat(Table.of("NAME", ">PRICE")
                        .row("lamp", "9.99")
                        .row("red lamp", "1234.50")
                        .render(80, false)
                        .lines())
                .containsExactly("NAME        PRICE", "lamp         9.99", "red lamp  1234.50");
    }

    @Test
    void cutsTheLongestTextWhereTheScreenIsNarrow() {
        assertThat(Table.of("NAME", ">PRICE")
                        .row("a lamp with a very long name", "9.99")
                        .render(20, false)
                        .lines())
                .containsExactly("NAME           PRICE", "a lamp with …   9.99");
    }

    @Test
    void neverCutsFigures() {
        assertThat(Table.of("NAME", ">PRICE").row("abcdefgh", "1234567.89").render(5, false))
                .contains("abcde…  1234567.89");
    }

    @Test
    void countsPlacesAndNotCharacters() {
        assertThat(Table.of("NAME", ">PRICE")
                        .row("灯具", "1.00")
                        .row("lamp", "1.00")
                        .render(80, false)
                        .lines())
                .containsExactly("NAME  PRICE", "灯具   1.00", "lamp   1.00");
    }

    @Test
    void colourIsTheTablesOwnAndNeverThatOfACell() {
        assertThat(Table.of("NAME").row(RED + "lamp").render(80, false)).doesNotContain("\u001B");
        assertThat(Table.of("NAME").faintRow("sold out").render(80, true)).contains("\u001B[");
    }
}

package marketplace.shell.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marketplace.contract.Page;
import org.junit.jupiter.api.Test;

class PagedCommandTest {

    private static final Page<String> FIRST = new Page<>(List.of("a"), "cursor");
    private static final Page<String> LAST = new Page<>(List.of("b"), null);

    @Test
    void goesOnWithTheOptionsThatWereGiven() {
        PagedCommand command =
                PagedCommand.named("item", "list").with("--sort", null).with("--limit", 5);
        assertThat(command.after(FIRST)).containsExactly("item", "list", "--limit", "5", "--cursor", "cursor");
        assertThat(command.after(LAST)).isEmpty();
    }

    @Test
    void saysWhetherThereAreMore() {
        assertThat(PagedCommand.next(FIRST, "Next: search")).isEqualTo("There are more: more. Next: search");
        assertThat(PagedCommand.next(LAST, "Next: search")).isEqualTo("Next: search");
    }
}

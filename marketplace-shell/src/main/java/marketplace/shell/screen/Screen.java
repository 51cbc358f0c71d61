package marketplace.shell.screen;

import java.util.function.Supplier;
import marketplace.shell.setting.Settings;
import org.jline.terminal.Terminal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows results, as a table for people or as the API's JSON for scripts, and tells all else on standard error. */
@Component
public class Screen {

    private static final int USUAL_WIDTH = 80;

    private final Streams streams;
    private final Settings settings;
    private final JsonMapper json;
    private final ObjectProvider<Terminal> terminal;
    private String next = "";

    Screen(Streams streams, Settings settings, JsonMapper json, ObjectProvider<Terminal> terminal) {
        this.streams = streams;
        this.settings = settings;
        this.json = json;
        this.terminal = terminal;
    }

    /** The result of a command, as the user wants to see it. */
    public String show(Object result, Supplier<String> forPeople) {
        return settings.asJson() ? PlainText.json(json.writeValueAsString(result)) : forPeople.get();
    }

    /** Whether the user sees colours, and wants to. */
    public boolean isColoured() {
        return Style.suits(streams.outputIsTerminal() || streams.errorIsTerminal());
    }

    /** A table as wide as the terminal, or as wide as it likes where there is none. */
    public String table(Table table) {
        return table.render(width(), Style.suits(streams.outputIsTerminal()));
    }

    private int width() {
        if (!streams.outputIsTerminal()) {
            return Integer.MAX_VALUE;
        }
        int width = terminal.getObject().getWidth();
        return width > 0 ? width : USUAL_WIDTH;
    }

    /** Takes note of what one would do next; it is said once the result has been shown. */
    public void next(String hint) {
        next = hint;
    }

    /** Says what one would do next, if there is anything; scripts are spared it. */
    public void tellNext() {
        if (!next.isEmpty() && !settings.asJson()) {
            tell(Style.FAINT, next);
        }
        next = "";
    }

    /** Shows a table beside the result, to people alone; it has been made harmless already. */
    public void aside(String table) {
        if (!settings.asJson()) {
            streams.error().println(table);
        }
    }

    /** Says what has happened, or what happens now. */
    public void tell(String notice) {
        streams.error().println(PlainText.of(notice));
    }

    /** Says why a command failed. */
    public void fail(String reason) {
        tell(Style.RED, reason);
    }

    private void tell(Style style, String text) {
        String plain = PlainText.of(text);
        streams.error().println(Style.suits(streams.errorIsTerminal()) ? style.apply(plain) : plain);
    }

    /** Shows how far a long work is; nothing where no terminal shows it. */
    public ProgressBar progress(int steps) {
        return new ProgressBar(streams.errorIsTerminal() ? streams.error() : null, steps);
    }
}

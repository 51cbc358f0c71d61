package marketplace.shell.line;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * Remembers the commands that were typed, but none with a password or a card number in it; nor what is no command at all, as a
 * password typed too late or too early, or pasted with the line before it.
 */
class DiscreetHistory extends DefaultHistory {

    private static final Pattern SECRET = Pattern.compile("(?i)passw|secret|security-?code|token|([0-9][ -]?){12,}");

    private final Commands commands;

    DiscreetHistory(Commands commands) {
        this.commands = commands;
    }

    @Override
    public void add(Instant time, String line) {
        if (Words.lines(line).stream().allMatch(this::isCommand)
                && !SECRET.matcher(line).find()) {
            super.add(time, line);
        }
    }

    private boolean isCommand(String line) {
        return line.isEmpty() || commands.find(List.of(line.split("\\s+"))).isPresent();
    }
}

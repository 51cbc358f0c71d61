package marketplace.shell.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import marketplace.shell.outcome.CommandFailure;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** All commands, by name. */
class Commands {

    private static final int NEAR = 2;
    private static final int MOST_SUGGESTIONS = 3;

    private final List<Syntax> all;

    Commands(List<Syntax> all) {
        this.all = all.stream().sorted(Comparator.comparing(Syntax::name)).toList();
    }

    List<Syntax> all() {
        return all;
    }

    /** The command that these words begin with: the one with the longest name. */
    Optional<Syntax> find(List<String> line) {
        return all.stream()
                .filter(syntax -> syntax.begins(line))
                .max(Comparator.comparingInt(syntax -> syntax.words().size()));
    }

    Syntax require(List<String> line) {
        return find(line).orElseThrow(() -> unknown(line));
    }

    private CommandFailure unknown(List<String> line) {
        List<String> near = near(line);
        String typed = String.join(" ", line.subList(0, Math.min(line.size(), 2)));
        return CommandFailure.usage(
                near.isEmpty()
                        ? "There is no command %s: help lists them all".formatted(typed)
                        : "There is no command %s; did you mean: %s?".formatted(typed, String.join(", ", near)));
    }

    /** The commands that were probably meant, the nearest first; those of a group for the group's name alone. */
    private List<String> near(List<String> line) {
        List<String> group = all.stream()
                .map(Syntax::name)
                .filter(name -> line.size() == 1 && name.startsWith(line.getFirst() + " "))
                .toList();
        return group.isEmpty() ? similar(line) : group;
    }

    private List<String> similar(List<String> line) {
        record Match(String name, int distance) {}
        List<Match> matches = new ArrayList<>();
        for (Syntax syntax : all) {
            String typed = line.stream().limit(syntax.words().size()).collect(Collectors.joining(" "));
            int distance = LevenshteinDistance.getDefaultInstance().apply(typed, syntax.name());
            if (distance <= NEAR) {
                matches.add(new Match(syntax.name(), distance));
            }
        }
        return matches.stream()
                .sorted(Comparator.comparingInt(Match::distance))
                .map(Match::name)
                .limit(MOST_SUGGESTIONS)
                .toList();
    }
}

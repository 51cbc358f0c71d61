package marketplace.shell.line;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marketplace.shell.screen.PlainText;
import marketplace.shell.screen.Shown;
import org.jline.builtins.Completers;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.jline.CommandCompleter;

/** Offers, at TAB, commands, options, and the values of both. */
class LineCompleter extends CommandCompleter {

    private final Commands commands;
    private final Shown shown;

    LineCompleter(CommandRegistry registry, Commands commands, Shown shown) {
        super(registry);
        this.commands = commands;
        this.shown = shown;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        List<String> before = line.words().subList(0, line.wordIndex());
        Optional<Syntax> syntax = commands.find(before);
        if (syntax.isEmpty() || syntax.get().name().equals(LineParser.HELP)) {
            boolean help = syntax.isPresent();
            nextWords(help ? before.subList(1, before.size()) : before).forEach(candidates::add);
            return;
        }
        List<String> rest = before.subList(syntax.get().words().size(), before.size());
        Optional<Parameter> parameter = expected(syntax.get(), rest, line.word());
        if (parameter.isEmpty()) {
            options(syntax.get(), rest).forEach(candidates::add);
        } else if (parameter.get().offers().equals(Optional.of(Offers.Source.FILES))) {
            new Completers.FileNameCompleter().complete(reader, line, candidates);
        } else {
            values(parameter.get()).forEach(candidates::add);
        }
    }

    private Stream<Candidate> nextWords(List<String> before) {
        return commands.all().stream()
                .filter(syntax -> syntax.words().size() > before.size()
                        && syntax.words().subList(0, before.size()).equals(before))
                .map(syntax -> syntax.words().get(before.size()))
                .distinct()
                .map(Candidate::new);
    }

    /** The option or argument that the next word is the value of; none where an option may stand as well. */
    private static Optional<Parameter> expected(Syntax syntax, List<String> rest, String word) {
        if (!rest.isEmpty()) {
            Optional<Parameter> option = syntax.allOptions()
                    .filter(parameter -> parameter.label().equals(rest.getLast()) && !parameter.isFlag())
                    .findFirst();
            if (option.isPresent()) {
                return option;
            }
        }
        return word.startsWith("-")
                ? Optional.empty()
                : syntax.arguments().stream().skip(given(syntax, rest)).findFirst();
    }

    private static long given(Syntax syntax, List<String> rest) {
        return IntStream.range(0, rest.size())
                .filter(i -> !rest.get(i).startsWith("--") && (i == 0 || !takesValue(syntax, rest.get(i - 1))))
                .count();
    }

    private static boolean takesValue(Syntax syntax, String word) {
        return syntax.allOptions().anyMatch(option -> option.label().equals(word) && !option.isFlag());
    }

    private static Stream<Candidate> options(Syntax syntax, List<String> rest) {
        return syntax.allOptions()
                .filter(option -> !rest.contains(option.label()))
                .map(option -> candidate(option.label(), option.description()));
    }

    private Stream<Candidate> values(Parameter parameter) {
        return parameter
                .offers()
                .map(source -> items(source == Offers.Source.CART_LINES ? shown.cart() : shown.rows()))
                .orElseGet(() -> parameter.choices().stream().map(Candidate::new));
    }

    private static Stream<Candidate> items(List<Shown.Row> rows) {
        return rows.stream().map(row -> candidate(row.itemId(), PlainText.of(row.name())));
    }

    private static Candidate candidate(String value, String description) {
        return new Candidate(value, value, null, description, null, null, true);
    }
}

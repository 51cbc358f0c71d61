package marketplace.shell.line;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.setting.Settings;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.ParsedInput;

/** Reads a command with its options, wherever these stand; whatever it does not know is an error. */
class LineParser implements CommandParser {

    static final String HELP = "help";

    private final Commands commands;

    LineParser(Commands commands) {
        this.commands = commands;
    }

    @Override
    public ParsedInput parse(String line) {
        return parse(Words.of(line));
    }

    ParsedInput parse(List<String> line) {
        Deque<String> words = new ArrayDeque<>(line);
        Map<String, String> options = leading(words);
        Syntax syntax = commands.require(List.copyOf(words));
        syntax.words().forEach(word -> words.removeFirst());
        List<String> arguments = read(syntax, words, options);
        if (!options.containsKey(HELP)) {
            requireAll(syntax, options, arguments);
        }
        return parsed(syntax, options, arguments);
    }

    /** Takes the common options that stand before a command, or alone. */
    Map<String, String> leading(Deque<String> words) {
        Map<String, String> options = new HashMap<>();
        while (!words.isEmpty() && isOption(words.getFirst())) {
            option(words.removeFirst(), words, Syntax.common(), options);
        }
        if (words.isEmpty() && options.containsKey(HELP)) {
            words.add(HELP);
            options.remove(HELP);
        }
        return options;
    }

    /** Those of a command's options that every command understands, by name. */
    static Map<String, String> commonOptions(ParsedInput command) {
        return command.options().stream()
                .filter(option -> Settings.NAMES.contains(String.valueOf(option.longName())))
                .collect(Collectors.toMap(
                        option -> String.valueOf(option.longName()), option -> String.valueOf(option.value())));
    }

    private static List<String> read(Syntax syntax, Deque<String> words, Map<String, String> options) {
        List<String> arguments = new ArrayList<>();
        List<Parameter> known = syntax.allOptions().toList();
        boolean optionsEnded = false;
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            if (!optionsEnded && word.equals("--")) {
                optionsEnded = true;
            } else if (!optionsEnded && isOption(word)) {
                option(word, words, known, options);
            } else {
                arguments.add(argument(syntax, arguments.size(), word));
            }
        }
        return arguments;
    }

    /** A negative number is none. */
    private static boolean isOption(String word) {
        return word.length() > 1 && word.startsWith("-") && !Character.isDigit(word.charAt(1));
    }

    private static void option(String word, Deque<String> words, List<Parameter> known, Map<String, String> options) {
        if (word.equals("-h") || word.equals("--" + HELP)) {
            options.put(HELP, "true");
            return;
        }
        String label = word.replaceFirst("=.*", "");
        Parameter option = known.stream()
                .filter(parameter -> parameter.label().equals(label))
                .findFirst()
                .orElseThrow(() -> unknownOption(label, known));
        String value = word.length() > label.length()
                ? word.substring(label.length() + 1)
                : option.isFlag() ? "true" : next(label, words);
        if (options.put(option.option(), option.checked(value)) != null) {
            throw CommandFailure.usage(label + " was given twice");
        }
    }

    private static String next(String label, Deque<String> words) {
        return Optional.ofNullable(words.pollFirst()).orElseThrow(() -> CommandFailure.usage(label + " needs a value"));
    }

    private static CommandFailure unknownOption(String label, List<Parameter> known) {
        return CommandFailure.usage("There is no option %s here; there are: %s"
                .formatted(
                        label,
                        String.join(", ", known.stream().map(Parameter::label).toList())));
    }

    private static String argument(Syntax syntax, int index, String word) {
        if (index >= syntax.arguments().size()) {
            throw CommandFailure.usage(
                    "\"%s\" is one word too many (quotes hold several together): %s".formatted(word, syntax.usage()));
        }
        return syntax.arguments().get(index).checked(word);
    }

    private static void requireAll(Syntax syntax, Map<String, String> options, List<String> arguments) {
        List<String> missing = Stream.concat(
                        syntax.arguments().stream().skip(arguments.size()),
                        syntax.options().stream().filter(option -> !options.containsKey(option.option())))
                .filter(Parameter::required)
                .map(Parameter::usage)
                .toList();
        if (!missing.isEmpty()) {
            throw CommandFailure.usage(
                    "%s needs %s: %s".formatted(syntax.name(), String.join(" and ", missing), syntax.usage()));
        }
    }

    private static ParsedInput parsed(Syntax syntax, Map<String, String> options, List<String> arguments) {
        ParsedInput.Builder parsed =
                ParsedInput.builder().commandName(syntax.words().getFirst());
        syntax.words().stream().skip(1).forEach(parsed::addSubCommand);
        options.forEach((name, value) -> parsed.addOption(
                CommandOption.with().longName(name).value(value).build()));
        for (int index = 0; index < arguments.size(); index++) {
            parsed.addArgument(new CommandArgument(index, arguments.get(index)));
        }
        return parsed.build();
    }
}

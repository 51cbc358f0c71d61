package marketplace.shell.line;

import java.util.List;
import java.util.stream.Collectors;

/** What the help says: examples first. */
final class HelpText {

    private HelpText() {}

    static String of(Syntax syntax) {
        String options = lines(syntax.allOptions().toList());
        return """
                %s: %s

                Examples
                %s

                Usage
                  %s
                %s
                Options
                %s""".formatted(
                        syntax.name(),
                        syntax.description(),
                        syntax.examples().strip().indent(2).stripTrailing(),
                        syntax.usage(),
                        arguments(syntax),
                        options);
    }

    private static String arguments(Syntax syntax) {
        return syntax.arguments().isEmpty() ? "" : "\nArguments\n" + lines(syntax.arguments()) + "\n";
    }

    private static String lines(List<Parameter> parameters) {
        int width = parameters.stream()
                .mapToInt(parameter -> parameter.label().length())
                .max()
                .orElse(0);
        String format = "  %-" + width + "s  %s";
        return parameters.stream()
                .map(parameter -> format.formatted(parameter.label(), description(parameter)))
                .collect(Collectors.joining("\n"));
    }

    private static String description(Parameter parameter) {
        String choices = parameter.choices().isEmpty() ? "" : " (" + String.join(", ", parameter.choices()) + ")";
        return parameter.description() + choices;
    }

    /** All commands, one a line. */
    static String overview(Commands commands) {
        int width = commands.all().stream()
                .mapToInt(syntax -> syntax.name().length())
                .max()
                .orElse(0);
        String format = "  %-" + width + "s  %s";
        return commands.all().stream()
                .map(syntax -> format.formatted(syntax.name(), syntax.description()))
                .collect(Collectors.joining(
                        "\n",
                        "Commands (help COMMAND shows examples and options)\n",
                        "\n\n#2 names the second row last shown. TAB completes. quit, or Ctrl-D, leaves."));
    }
}

package marketplace.shell.line;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.shell.setting.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;

/**
 * How a command is written.
 *
 * @param examples one a line
 */
record Syntax(String name, String description, String examples, List<Parameter> options, List<Parameter> arguments) {

    private static final List<Parameter> COMMON = List.of(
            common(Settings.SELLER_API, "where the API for sellers is, as http://host:port", List.of(), null),
            common(Settings.BUYER_API, "where the API for buyers is, as http://host:port", List.of(), null),
            common(Settings.CA, "for https: the file (PEM) of the CA to trust", List.of(), Offers.Source.FILES),
            common(Settings.OUTPUT, "how results are shown", Settings.OUTPUTS, null));

    private static Parameter common(
            String name, String description, List<String> choices, Offers.@Nullable Source offers) {
        return new Parameter("--" + name, String.class, false, description, choices, Optional.ofNullable(offers));
    }

    static Syntax of(Method method) {
        Command command = method.getAnnotation(Command.class);
        List<Parameter> parameters = Arrays.stream(method.getParameters())
                .filter(Parameter::isOne)
                .map(Parameter::of)
                .toList();
        return new Syntax(
                String.join(" ", command.name()),
                command.description(),
                command.help(),
                parameters.stream().filter(Parameter::isOption).toList(),
                parameters.stream().filter(parameter -> !parameter.isOption()).toList());
    }

    /** The options that every command understands. */
    static List<Parameter> common() {
        return COMMON;
    }

    Stream<Parameter> allOptions() {
        return Stream.concat(options.stream(), COMMON.stream());
    }

    List<String> words() {
        return List.of(name.split(" "));
    }

    /** Whether a line that begins with these words is one of this command. */
    boolean begins(List<String> line) {
        return line.size() >= words().size() && line.subList(0, words().size()).equals(words());
    }

    /** The command on one line, with what it takes. */
    String usage() {
        return Stream.concat(
                        Stream.of(name),
                        Stream.concat(arguments.stream(), options.stream()).map(Parameter::usage))
                .reduce((left, right) -> left + " " + right)
                .orElse(name);
    }
}

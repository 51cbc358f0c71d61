package marketplace.shell.line;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import marketplace.shell.screen.Screen;
import marketplace.shell.screen.Shown;
import marketplace.shell.setting.HomePath;
import marketplace.shell.setting.Settings;
import org.jline.reader.History;
import org.jline.reader.Parser;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.ConfigurableConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.support.CommandFactoryBean;
import org.springframework.shell.jline.CommandCompleter;

/** Spring Shell with a stricter parser, guarded commands, and our own completion and history. */
@Configuration(proxyBeanMethods = false)
class LineConfiguration {

    @Bean
    Commands commands(ApplicationContext context) {
        return new Commands(methods(context).stream().map(Syntax::of).toList());
    }

    private static List<Method> methods(ApplicationContext context) {
        List<Method> methods = new ArrayList<>();
        for (String bean : context.getBeanNamesForAnnotation(ShellCommands.class)) {
            Class<?> type = Objects.requireNonNull(context.getType(bean));
            Set<Method> commands = MethodIntrospector.selectMethods(
                    type, (Method method) -> AnnotatedElementUtils.hasAnnotation(method, Command.class));
            methods.addAll(commands);
        }
        return methods;
    }

    @Bean
    CommandRegistry commandRegistry(ApplicationContext context, Settings settings, Screen screen) {
        CommandRegistry registry = new CommandRegistry();
        for (Method method : methods(context)) {
            CommandFactoryBean command = new CommandFactoryBean(method);
            command.setApplicationContext(context);
            registry.registerCommand(new GuardedCommand(command.getObject(), Syntax.of(method), settings, screen));
        }
        return registry;
    }

    @Bean
    LineParser commandParser(Commands commands) {
        return new LineParser(commands);
    }

    /** So that what TAB completes is read as it was meant; Spring Shell's own parser escapes nothing. */
    @Bean
    @Primary
    Parser lineReaderParser() {
        return Words.parser();
    }

    @Bean
    CommandCompleter commandCompleter(CommandRegistry registry, Commands commands, Shown shown) {
        return new LineCompleter(registry, commands, shown);
    }

    @Bean
    History history(Commands commands) {
        return new DiscreetHistory(commands);
    }

    /** An argument that was left out is null; an empty one is, too, as only those that may be left out can be empty. */
    @Bean
    ConfigurableConversionService shellConversion() {
        DefaultConversionService conversion = new DefaultConversionService();
        conversion.addConverter(new NothingForLeftOut());
        conversion.addConverter(String.class, Path.class, HomePath::of);
        return conversion;
    }

    private static final class NothingForLeftOut implements Converter<String, @Nullable String> {

        @Override
        public @Nullable String convert(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}

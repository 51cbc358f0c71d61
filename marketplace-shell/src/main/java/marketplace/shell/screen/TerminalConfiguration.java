package marketplace.shell.screen;

import org.jline.terminal.TerminalBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.autoconfigure.TerminalCustomizer;

/** Where the terminal shows questions, and what is typed. */
@Configuration(proxyBeanMethods = false)
class TerminalConfiguration {

    /**
     * Data that goes elsewhere is spared the questions. They go to standard error even if that is no terminal either: JLine
     * would otherwise leave the keyboard's echo on, and show a password.
     */
    @Bean
    TerminalCustomizer questionsBesideTheData(Streams streams) {
        return terminal -> {
            if (!streams.outputIsTerminal()) {
                terminal.systemOutput(TerminalBuilder.SystemOutput.ForcedSysErr);
            }
        };
    }
}

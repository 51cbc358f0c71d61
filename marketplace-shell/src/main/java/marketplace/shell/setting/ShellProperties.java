package marketplace.shell.setting;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What holds where a command says nothing else.
 *
 * @param home the folder of sessions, history and configuration
 * @param sellerApi the address of the API for sellers
 * @param buyerApi the address of the API for buyers
 * @param ca the file of the CAs by which both are trusted; empty for those of this Java
 * @param output how results are shown: {@code table} or {@code json}
 */
@ConfigurationProperties("marketplace.shell")
public record ShellProperties(Path home, String sellerApi, String buyerApi, String ca, String output) {}

package marketplace.api;

import marketplace.api.session.SessionSecurity;
import marketplace.api.store.StoreClients;
import marketplace.web.WebSupportAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Switches on what the two public APIs share; each says by a {@code Role} bean whose API it is. */
@AutoConfiguration(after = WebSupportAutoConfiguration.class)
@Import({StoreClients.class, SessionSecurity.class})
public class ApiSupportAutoConfiguration {}

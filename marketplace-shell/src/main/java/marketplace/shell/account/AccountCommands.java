package marketplace.shell.account;

import java.nio.file.Path;
import java.util.Objects;
import marketplace.contract.account.PasswordChange;
import marketplace.contract.account.Registration;
import marketplace.contract.account.Role;
import marketplace.contract.buyer.BuyerAccountApi;
import marketplace.contract.seller.SellerAccountApi;
import marketplace.shell.api.Apis;
import marketplace.shell.line.Offers;
import marketplace.shell.line.ShellCommands;
import marketplace.shell.screen.Prompt;
import marketplace.shell.screen.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Opening an account, and changing its password. */
@ShellCommands
class AccountCommands {

    private static final String USERNAME = "1 to 32 characters without spaces";
    private static final String NAME = "shown to others, 1 to 32 characters";

    private final Apis apis;
    private final Prompt prompt;
    private final Screen screen;

    AccountCommands(Apis apis, Prompt prompt, Screen screen) {
        this.apis = apis;
        this.prompt = prompt;
        this.screen = screen;
    }

    @Command(name = "seller register", description = "Open a seller's account", help = """
            seller register --username alice --name "Alice's Attic"
            """)
    String registerSeller(
            @Option(description = USERNAME) String username,
            @Option(description = NAME) String name,
            @Option(longName = "password-file", description = Prompt.PASSWORD_FILE)
                    @Offers(Offers.Source.FILES)
                    @Nullable Path passwordFile) {
        Registration registration = new Registration(username, newPassword(passwordFile), name);
        Object account = body(apis.asGuest(Role.SELLER, SellerAccountApi.class)
                .registerSeller(null, registration)
                .getBody());
        return registered(Role.SELLER, username, account);
    }

    @Command(name = "buyer register", description = "Open a buyer's account", help = """
            buyer register --username bob --name Bob
            """)
    String registerBuyer(
            @Option(description = USERNAME) String username,
            @Option(description = NAME) String name,
            @Option(longName = "password-file", description = Prompt.PASSWORD_FILE)
                    @Offers(Offers.Source.FILES)
                    @Nullable Path passwordFile) {
        Registration registration = new Registration(username, newPassword(passwordFile), name);
        Object account = body(apis.asGuest(Role.BUYER, BuyerAccountApi.class)
                .registerBuyer(null, registration)
                .getBody());
        return registered(Role.BUYER, username, account);
    }

    private String newPassword(@Nullable Path file) {
        return prompt.password("Password (8 characters at least): ", file);
    }

    private static Object body(@Nullable Object reply) {
        return Objects.requireNonNull(reply, "The reply has no body");
    }

    private String registered(Role role, String username, Object account) {
        String shown = screen.show(account, () -> "Registered %s %s.".formatted(role.word(), username));
        screen.next("Next: %s login --username %s".formatted(role.word(), username));
        return shown;
    }

    @Command(name = "seller password", description = "Change your password; all your other sessions end", help = """
            seller password
            """)
    void changeSellerPassword() {
        apis.asSeller(SellerAccountApi.class).changePassword(passwordChange());
        screen.next("Changed; your other sessions have ended. Next: item list");
    }

    @Command(name = "buyer password", description = "Change your password; all your other sessions end", help = """
            buyer password
            """)
    void changeBuyerPassword() {
        apis.asBuyer(BuyerAccountApi.class).changePassword(passwordChange());
        screen.next("Changed; your other sessions have ended. Next: search --keywords lamp");
    }

    /** Two lines of standard input where there is no terminal. */
    private PasswordChange passwordChange() {
        return new PasswordChange(
                prompt.password("Current password: ", null),
                prompt.password("New password (8 characters at least): ", null));
    }
}

package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import marketplace.shell.outcome.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody to whom a reply gets lost on its way: the shell asks again where what he wants is then done once, and says where it is
 * not known whether it was done.
 */
@OnSharedPlatform
class ShellLostReplyIT {

    /** What a proxy says when the API has gone before its reply was there. */
    private static final Fault BAD_GATEWAY = call -> {
        call.forward();
        call.say("HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>");
    };

    private final Shell shell = new Shell();
    private final FaultProxy api = new FaultProxy(Platform.running().port(App.SELLER_API));
    private final FaultProxy buyerApi = new FaultProxy(Platform.running().port(App.BUYER_API));

    static Stream<Arguments> losses() {
        return Stream.of(
                Arguments.argumentSet("without a reply", Fault.CUT_AFTER),
                Arguments.argumentSet("within the reply", Fault.CUT_WITHIN),
                Arguments.argumentSet("at a gateway", BAD_GATEWAY));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void doesOnceWhatItAsksForTwice(Fault loss) {
        Account seller = Account.ofSeller().registered();
        run("seller login --username " + seller.username(), Account.PASSWORD);

        api.meetAll(Fault.first("POST", loss));
        assertThat(run("item add lamp --category 3 --condition New --price 5 --quantity 7", "")
                        .error())
                .contains("asking again with the same key");
        assertThat(run("item list", "").output()).contains("#1").doesNotContain("#2");

        api.heal();
        api.meetAll(Fault.first("PATCH", loss));
        Shell.Ending change = run("item quantity #1 --change -2 --output json", "");
        assertThat(change.error()).contains("asking again with the same key");
        assertThat(change.output()).contains("\"quantity\":5");
    }

    @Test
    void doesNotBeginAnewWhatMayBeDoneWhenTheSessionEndsMeanwhile() {
        Account seller = Account.ofSeller().registered();
        run("seller login --username " + seller.username(), Account.PASSWORD);

        api.meetAll(Fault.first("POST", call -> {
            call.forward();
            Account.logsOut(App.SELLER_API, shell.token("seller")).statusCode(204);
        }));
        Shell.Ending ending = tries("item add lamp --category 3 --condition New --price 5 --quantity 7", "")
                .expect(ExitCode.UNREACHABLE.number());
        assertThat(ending.error()).contains("Whether the item was listed is not known");

        run("seller login --username " + seller.username(), Account.PASSWORD);
        assertThat(run("item list", "").output()).contains("#1").doesNotContain("#2");
    }

    @ParameterizedTest
    @MethodSource("losses")
    void isNotToldToRepeatWhatMayBeDone(Fault loss) {
        String item = Seller.registered().lists(NewItem.anItem());
        Account buyer = Account.ofBuyer().registered();
        run("buyer login --username " + buyer.username(), Account.PASSWORD);

        buyerApi.meetAll(Fault.first("POST", loss));
        assertThat(tries("cart add " + item, "")
                        .expect(ExitCode.UNREACHABLE.number())
                        .error())
                .contains("Whether your cart was changed is not known: look at it with cart show");
        assertThat(run("cart show --output json", "").output()).contains("\"quantity\":1");
    }

    @Test
    void endsAnImportWhereTheMarketplaceDoesNotAnswer() {
        Account seller = Account.ofSeller().registered();
        run("seller login --username " + seller.username(), Account.PASSWORD);
        Path items = shell.file("items.csv", """
                name,category,keywords,condition,price,quantity
                Lamp,3,,New,1,1
                Desk,3,,New,1,1
                """);

        api.meetAll(
                Fault.first("POST", call -> call.say("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n")));
        Shell.Ending ending = tries("item import " + items, "").expect(ExitCode.UNREACHABLE.number());
        assertThat(ending.error())
                .contains("0 added, 0 listed before, 0 bad of 2")
                .doesNotContain("Mend");
        assertThat(run("item import " + items, "").error()).contains("2 added");
    }

    @Test
    void isLoggedOutWhereAnAnswerComes() {
        for (Account account : List.of(Account.ofSeller(), Account.ofBuyer())) {
            account.registered();
            run(account.role() + " login --username " + account.username(), Account.PASSWORD);
        }
        api.meetAll(Fault.first("DELETE", Fault.CUT_BEFORE));
        tries("logout", "").expect(ExitCode.UNREACHABLE.number());
        assertThat(run("whoami", "").output()).contains("seller").doesNotContain("buyer");
    }

    private Shell.Ending run(String command, String input) {
        return tries(command, input).expect(0);
    }

    private Shell.Ending tries(String command, String input) {
        String apis = " --seller-api %s --buyer-api %s".formatted(api.url(), buyerApi.url());
        return shell.runWithInput(input + "\n", (command + apis).split(" "));
    }
}

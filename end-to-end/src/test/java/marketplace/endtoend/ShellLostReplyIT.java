package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import marketplace.shell.outcome.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A seller to whom a reply gets lost on its way: the shell asks again, and what he wants is done once. */
@OnSharedPlatform
class ShellLostReplyIT {

    /** What a proxy says when the API has gone before its reply was there. */
    private static final Fault BAD_GATEWAY = call -> {
        call.forward();
        call.say("HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>");
    };

    private final Shell shell = new Shell();
    private final FaultProxy api = new FaultProxy(Platform.running().port(App.SELLER_API));

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

    private Shell.Ending run(String command, String input) {
        return tries(command, input).expect(0);
    }

    private Shell.Ending tries(String command, String input) {
        return shell.runWithInput(input + "\n", (command + " --seller-api " + api.url()).split(" "));
    }
}

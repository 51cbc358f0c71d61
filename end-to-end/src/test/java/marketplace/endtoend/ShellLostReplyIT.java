package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A seller to whom a reply gets lost on its way: the shell asks again, and what he wants is done once. */
@OnSharedPlatform
class ShellLostReplyIT {

    private final Shell shell = new Shell();
    private final FaultProxy api = new FaultProxy(Platform.running().port(App.SELLER_API));

    static Stream<Arguments> losses() {
        return Stream.of(
                Arguments.argumentSet("without a reply", Fault.CUT_AFTER),
                Arguments.argumentSet("within the reply", Fault.CUT_WITHIN));
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
        assertThat(run("item quantity #1 --change -2 --output json", "").output())
                .contains("\"quantity\":5");
    }

    private Shell.Ending run(String command, String input) {
        return shell.runWithInput(input + "\n", (command + " --seller-api " + api.url()).split(" "))
                .expect(0);
    }
}

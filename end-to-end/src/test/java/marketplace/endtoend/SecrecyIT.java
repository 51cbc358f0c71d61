package marketplace.endtoend;

import static marketplace.endtoend.Checkout.aCheckout;
import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is kept of secrets, in the files of the stores and in the logs of all apps: nothing. */
@OnSharedPlatform
class SecrecyIT {

    private static final String CARD_NUMBER = "6011000990139424";
    private static final String WRONG_CARD_NUMBER = "6011000990139425";

    private static Account account;
    private static Account mistyped;
    private static String token;

    @BeforeAll
    static void useSecrets() {
        account = Account.ofBuyer().withPassword("secret-" + UUID.randomUUID()).registered();
        mistyped = account.withPassword("mistyped-" + UUID.randomUUID());
        mistyped.logsIn().statusCode(401);
        Buyer buyer = Buyer.of(account);
        token = buyer.token();
        buyer.buys(aCheckout().byCard(WRONG_CARD_NUMBER)).statusCode(400);
        buyer.with(Seller.registered().lists(anItem()), 1)
                .buys(aCheckout().byCard(CARD_NUMBER))
                .statusCode(201);
    }

    @Test
    void usernamesAreKept() {
        assertThat(isKept(account.username()))
                .as("this test can find what is kept")
                .isTrue();
    }

    @Test
    void cardNumbersAreNotKept() {
        assertThat(isKept(CARD_NUMBER)).isFalse();
        assertThat(isKept(WRONG_CARD_NUMBER)).isFalse();
    }

    @Test
    void passwordsAreNotKept() {
        assertThat(isKept(account.password())).isFalse();
        assertThat(isKept(mistyped.password())).isFalse();
    }

    @Test
    void tokensAreNotKept() {
        assertThat(isKept(token)).isFalse();
    }

    private static boolean isKept(String text) {
        return Platform.running().traces().stream()
                .flatMap(SecrecyIT::filesBelow)
                .anyMatch(file -> contains(file, text));
    }

    private static Stream<Path> filesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

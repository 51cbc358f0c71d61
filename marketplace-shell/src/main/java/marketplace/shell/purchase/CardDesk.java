package marketplace.shell.purchase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import marketplace.contract.purchase.Payment;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.screen.Prompt;
import marketplace.shell.screen.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Gets the payment card, from a file or from the buyer, and keeps it nowhere. */
@Component
class CardDesk {

    private final Prompt prompt;
    private final CardRules rules;
    private final Screen screen;
    private final JsonMapper json;

    CardDesk(Prompt prompt, CardRules rules, Screen screen, JsonMapper json) {
        this.prompt = prompt;
        this.rules = rules;
        this.screen = screen;
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    Payment card(@Nullable Path file) {
        if (file != null) {
            return read(file);
        }
        if (!prompt.isPossible()) {
            throw CommandFailure.usage("Nobody is there to ask for the card: add --card-file FILE");
        }
        return new Payment(
                ask("cardholderName", () -> prompt.ask("Name on the card: ")),
                ask("cardNumber", () -> prompt.askSecret("Card number: ")),
                ask("expiry", () -> prompt.ask("Valid until (MM/YY): ")),
                ask("securityCode", () -> prompt.askSecret("Security code: ")));
    }

    /** Asks until the answer can be that field of a card; Ctrl-C or Ctrl-D gives up. */
    private String ask(String field, Supplier<String> question) {
        String answer = question.get().strip();
        Optional<String> fault = rules.faultOf(field, answer);
        while (fault.isPresent()) {
            screen.fail("It " + fault.get() + ".");
            answer = question.get().strip();
            fault = rules.faultOf(field, answer);
        }
        return answer;
    }

    private Payment read(Path file) {
        try {
            return json.readValue(Files.readString(file), Payment.class);
        } catch (IOException failure) {
            throw CommandFailure.usage("Cannot read the card from " + file);
        } catch (JacksonException malformed) {
            // The reason may quote the file, and so the card.
            throw CommandFailure.usage(
                    "%s is not a card as JSON: {\"cardholderName\", \"cardNumber\", \"expiry\", \"securityCode\"}"
                            .formatted(file));
        }
    }
}

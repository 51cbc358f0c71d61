package marketplace.shell.purchase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import marketplace.contract.purchase.Payment;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.screen.Prompt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Gets the payment card, from a file or from the buyer, and keeps it nowhere. */
@Component
class CardDesk {

    private final Prompt prompt;
    private final JsonMapper json;

    CardDesk(Prompt prompt, JsonMapper json) {
        this.prompt = prompt;
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
                prompt.ask("Name on the card: "),
                prompt.askSecret("Card number: "),
                prompt.ask("Valid until (MM/YY): "),
                prompt.askSecret("Security code: "));
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

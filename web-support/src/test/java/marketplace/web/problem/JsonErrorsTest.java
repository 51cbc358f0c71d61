package marketplace.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import marketplace.contract.ProblemType;
import marketplace.contract.item.NewItem;
import marketplace.contract.productdb.PurchaseProgress;
import marketplace.contract.purchase.PurchaseRequest;
import marketplace.web.json.StrictMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonErrorsTest {

    private static final String LONG_NUMBER = "7".repeat(1001);

    private final JsonMapper json = StrictMapper.create();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"colour\": 1}                               | colour      | is not a known field",
                "{\"condition\": \"New \"}                     | condition   | must be one of New, Used",
                "{\"condition\": 3000000000}                   | condition   | must be one of New, Used",
                "{\"keywords\": [\"lamp\", 7]}                 | keywords[1] | must be a text",
                "{\"keywords\": \"lamp\"}                      | keywords    | has the wrong type",
                "{\"quantity\": 1, \"quantity\": 2}            | quantity    | stands more than once",
            })
    void whatIsWrongWithAFieldIsSaidOfTheField(String item, String field, String message) {
        assertThat(errors(item, NewItem.class)).containsExactly(new InvalidRequest.FieldError(field, message));
    }

    @Test
    void aFieldThatStandsTwiceIsNamedWithWhatItIsPartOf() {
        assertThat(errors("{\"payment\": {\"expiry\": \"12/30\", \"expiry\": \"12/31\"}}", PurchaseRequest.class))
                .containsExactly(new InvalidRequest.FieldError("payment.expiry", "stands more than once"));
    }

    @Test
    void aNumberTooLargeForItsTypeIsSaidOfTheField() {
        assertThat(errors("{\"purchaseId\": 99999999999999999999}", PurchaseProgress.class))
                .containsExactly(new InvalidRequest.FieldError("purchaseId", "must not be so large"));
    }

    @Test
    void whatIsTooLongToReadIsSaidOfTheFieldIfItIsKnown() {
        assertThat(errors("{\"keywords\": [" + LONG_NUMBER + "]}", NewItem.class))
                .extracting(InvalidRequest.FieldError::field)
                .containsExactly("keywords[0]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"quantity\": %1$s}", "{\"quantity\": 0.%1$s}", "{\"%2$s\": 1}", "{\"colour\": %3$s}"})
    void whatIsTooLongToReadIsNotCalledMalformed(String item) {
        String body = item.formatted(LONG_NUMBER, "n".repeat(60_000), "[".repeat(600) + "]".repeat(600));
        assertThat(explained(body, NewItem.class).getBody().getDetail())
                .startsWith("The body goes beyond what is read:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"quantity\": 01}", "{\"quantity\": NaN}", "{'quantity': 1}", "{\"quantity\": 1,}"})
    void whatIsNoJsonIsSaidToBeMalformed(String item) {
        assertThat(explained(item, NewItem.class).getBody().getDetail())
                .startsWith("The body is not valid JSON, at line 1, column ");
    }

    @SuppressWarnings("unchecked") // as a problem keeps its facts
    private List<InvalidRequest.FieldError> errors(String body, Class<?> type) {
        Map<String, Object> facts = explained(body, type).getBody().getProperties();
        assertThat(facts).containsKey("errors");
        return (List<InvalidRequest.FieldError>) facts.get("errors");
    }

    private Problem explained(String body, Class<?> type) {
        JacksonException failure = catchThrowableOfType(JacksonException.class, () -> json.readValue(body, type));
        Problem problem = JsonErrors.explain(
                new HttpMessageNotReadableException("", failure, new MockHttpInputMessage(new byte[0])));
        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        return problem;
    }
}

package marketplace.shell.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardRulesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            cardholderName, '',                  must not be blank
            cardNumber,     1234,                must have 12 to 19 digits
            cardNumber,     4242424242424241,    must have a right check digit
            cardNumber,     4242 4242 4242 4242,
            expiry,         13/30,               must have the form MM/YY
            expiry,         12/30,
            securityCode,   12,                  must have 3 or 4 digits
            securityCode,   123,
            """)
    void findsTheFaultOfOneField(String field, String text, String fault) {
        try (CardRules rules = new CardRules()) {
            if (fault == null) {
                assertThat(rules.faultOf(field, text)).isEmpty();
            } else {
                assertThat(rules.faultOf(field, text)).isPresent();
                assertThat(rules.faultOf(field, text).get()).isIn(fault, "length must be between 1 and 64");
            }
        }
    }
}

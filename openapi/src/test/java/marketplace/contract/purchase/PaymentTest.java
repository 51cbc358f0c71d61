package marketplace.contract.purchase;

import static marketplace.contract.Violations.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424242",
                "4242 4242 4242 4242",
                "4242-4242 - 42424242",
                "000000000000",
                "4000000000000002",
                "6304000000000000000"
            })
    void aCardNumberHas12To19DigitsAndARightCheckDigit(String number) {
        assertThat(violationsOf(card(number, "12/30", "123"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "4242424242424243",
                "00000000000",
                "00000000000000000000",
                " 4242424242424242",
                "4242424242424242 ",
                "4242.4242.4242.4242",
                "٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢"
            })
    void anythingElseIsNone(String number) {
        assertThat(violationsOf(card(number, "12/30", "123"))).isNotEmpty().containsOnly("cardNumber");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00/30", "13/30", "1/30", "12/2030", "12-30", "12/3x"})
    void anExpiryIsAMonthAndAYear(String expiry) {
        assertThat(violationsOf(card("4242424242424242", expiry, "123"))).containsExactly("expiry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12345", "12a"})
    void aSecurityCodeHas3Or4Digits(String code) {
        assertThat(violationsOf(card("4242424242424242", "12/30", code))).containsExactly("securityCode");
    }

    @Test
    void aCardIsValidToTheEndOfItsMonth() {
        Payment card = card("4242424242424242", "02/27", "123");

        assertThat(card.expiredIn(YearMonth.of(2027, 2))).isFalse();
        assertThat(card.expiredIn(YearMonth.of(2027, 3))).isTrue();
    }

    @Test
    void saysNothingOfTheCardInALog() {
        assertThat(card("4242 4242 4242 4242", "12/30", "987").toString()).doesNotContain("4242", "987");
    }

    @Test
    void theLastFourDigitsMayBeShown() {
        assertThat(card("4242 4242 4242 4-24 2", "12/30", "123").lastFour()).isEqualTo("4242");
    }

    private static Payment card(String number, String expiry, String code) {
        return new Payment("Bob Buyer", number, expiry, code);
    }
}

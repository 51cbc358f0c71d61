package marketplace.shell.purchase;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Optional;
import marketplace.contract.purchase.Payment;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.springframework.stereotype.Component;

/** The contract's rules for a payment card, field by field, so that a slip is found before the next question. */
@Component
class CardRules implements AutoCloseable {

    private final ValidatorFactory rules = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator()) // the others need an expression language
            .buildValidatorFactory();

    /** What is wrong with that text as that field of a card, if anything is. */
    Optional<String> faultOf(String field, String text) {
        return rules.getValidator().validateValue(Payment.class, field, text).stream()
                .map(ConstraintViolation::getMessage)
                .sorted()
                .findFirst();
    }

    @Override
    public void close() {
        rules.close();
    }
}

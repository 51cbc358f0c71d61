package marketplace.contract;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;

/** What validation finds wrong with a record of the contract. */
public final class Violations {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private Violations() {}

    /** The paths of the fields that are wrong, in order. */
    public static List<String> violationsOf(Object value) {
        return VALIDATOR.validate(value).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .sorted()
                .toList();
    }
}

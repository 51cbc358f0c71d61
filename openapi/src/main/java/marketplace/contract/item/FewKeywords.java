package marketplace.contract.item;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/** At most 5 different keywords. The same one twice counts once, so that the list itself may be longer. */
@Documented
@Constraint(validatedBy = FewKeywords.Validator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface FewKeywords {
    String message() default "must be at most 5 different keywords";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts the keywords as they are compared. */
    class Validator implements ConstraintValidator<FewKeywords, List<String>> {

        @Override
        public boolean isValid(List<String> keywords, ConstraintValidatorContext context) {
            return Keywords.areFew(keywords);
        }
    }
}

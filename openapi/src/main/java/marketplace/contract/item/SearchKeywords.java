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
import marketplace.contract.UnicodeText;
import org.jspecify.annotations.Nullable;

/** At most 5 different keywords of at most 32 characters; one of over 8 is allowed, and simply finds nothing. */
@Documented
@Constraint(validatedBy = SearchKeywords.Validator.class)
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface SearchKeywords {
    /** The most characters that a keyword asked for has. */
    int MAX_LENGTH = 32;

    String message() default "must be at most 5 different keywords of at most 32 characters each";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts the keywords as a search compares them. */
    class Validator implements ConstraintValidator<SearchKeywords, List<String>> {

        @Override
        public boolean isValid(@Nullable List<String> keywords, ConstraintValidatorContext context) {
            return keywords == null
                    || Keywords.areFew(keywords)
                            && keywords.stream().allMatch(word -> UnicodeText.length(word) <= MAX_LENGTH);
        }
    }
}

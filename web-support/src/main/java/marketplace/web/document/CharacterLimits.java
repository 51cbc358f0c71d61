package marketplace.web.document;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.CodePointLength;
import org.springdoc.core.customizers.PropertyCustomizer;

/** Shows limits that count characters (code points), which springdoc does not know of. */
public class CharacterLimits implements PropertyCustomizer {

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public Schema<?> customize(Schema property, AnnotatedType type) {
        Optional.ofNullable(type.getCtxAnnotations()).stream()
                .flatMap(annotations -> Arrays.stream(annotations))
                .flatMap(
                        annotation -> annotation instanceof CodePointLength length ? Stream.of(length) : Stream.empty())
                .forEach(length -> property.minLength(length.min()).maxLength(length.max()));
        return property;
    }
}

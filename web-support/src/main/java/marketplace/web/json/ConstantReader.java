package marketplace.web.json;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a constant by the name that it is written with, to the letter; Jackson by itself drops white space and NUL around it. */
class ConstantReader extends StdScalarDeserializer<Enum<?>> {

    private final Map<String, Enum<?>> constants = new LinkedHashMap<>();

    ConstantReader(DeserializationConfig config, BeanDescription.Supplier type) {
        super(type.getType());
        Enum<?>[] all = (Enum<?>[]) type.getBeanClass().getEnumConstants();
        String[] names = Arrays.stream(all).map(Enum::name).toArray(String[]::new);
        config.getAnnotationIntrospector().findEnumValues(config, type.getClassInfo(), all, names);
        IntStream.range(0, all.length).forEach(i -> constants.put(names[i], all[i]));
    }

    @Override
    public Enum<?> deserialize(JsonParser parser, DeserializationContext context) {
        Enum<?> constant = parser.hasToken(JsonToken.VALUE_STRING) ? constants.get(parser.getString()) : null;
        return constant == null
                ? context.reportInputMismatch(this, "must be one of " + String.join(", ", constants.keySet()))
                : constant;
    }
}

package marketplace.web.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a whole number by value: {@code 2}, {@code 2.0} and {@code 2e0} are the same; {@code 1.5} and {@code "2"} are none. */
class WholeNumberReader extends StdScalarDeserializer<Integer> {

    private static final String MESSAGE =
            "must be a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE;

    WholeNumberReader() {
        super(Integer.class);
    }

    @Override
    public Integer deserialize(JsonParser parser, DeserializationContext context) {
        try {
            return DecimalReader.number(this, parser, context).intValueExact();
        } catch (ArithmeticException notWhole) {
            return context.reportInputMismatch(this, MESSAGE);
        }
    }
}

package marketplace.web.json;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a decimal number by value, without floating point: trailing zeros and exponents make no difference. */
class DecimalReader extends StdScalarDeserializer<BigDecimal> {

    private static final int CENTS = 2;
    private static final int MAX_INTEGER_DIGITS = 40;

    DecimalReader() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
        BigDecimal number = number(this, parser, context).stripTrailingZeros();
        if (number.precision() - (long) number.scale() > MAX_INTEGER_DIGITS) {
            return context.reportInputMismatch(this, "must not be so large");
        }
        return number.scale() < CENTS ? number.setScale(CENTS) : number;
    }

    static BigDecimal number(ValueDeserializer<?> reader, JsonParser parser, DeserializationContext context) {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            default -> context.reportInputMismatch(reader, "must be a number");
        };
    }
}

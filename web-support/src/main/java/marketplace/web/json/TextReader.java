package marketplace.web.json;

import java.nio.charset.StandardCharsets;
import marketplace.contract.UnicodeText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads text as Unicode in NFC; refuses what no database can keep: halves of characters, and NUL. */
class TextReader extends StdScalarDeserializer<String> {

    TextReader() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(this, "must be a text");
        }
        String text = parser.getString();
        if (text.chars().allMatch(TextReader::isPlain)) {
            return text;
        }
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return context.reportInputMismatch(this, "must be well-formed Unicode without NUL");
        }
        return UnicodeText.nfc(text);
    }

    /** Most text is of nothing else, and is well-formed and in NFC as it stands: the first combining mark is U+0300. */
    private static boolean isPlain(int unit) {
        return unit > 0 && unit < '\u0300';
    }
}

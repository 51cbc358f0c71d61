package marketplace.contract.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identity of an item: its category and the number that the server gave it, written {@code category-number}.
 *
 * @param category 0 to 9999
 * @param number positive
 */
@Schema(type = "string", maxLength = 23, example = "3-1", description = "`category-number`")
public record ItemId(int category, long number) {

    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,3})-([1-9][0-9]{0,17})");

    /** What a text that cannot be an id stands for: it is simply not found. */
    private static final ItemId NOWHERE = new ItemId(0, 0);

    /** Not for JSON, where an id is a text and never an object. */
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public ItemId {}

    /** Reads {@code category-number}; any other text becomes an id that no item has. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ItemId of(String text) {
        Matcher id = FORM.matcher(text);
        return id.matches() ? new ItemId(Integer.parseInt(id.group(1)), Long.parseLong(id.group(2))) : NOWHERE;
    }

    @JsonValue
    @Override
    public String toString() {
        return category + "-" + number;
    }
}

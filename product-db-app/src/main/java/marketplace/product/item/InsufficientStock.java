package marketplace.product.item;

import java.util.List;
import marketplace.contract.ProblemType;
import marketplace.contract.item.ItemId;
import marketplace.web.problem.Problem;

/** More units were asked for than can be had. */
public final class InsufficientStock extends Problem {

    /** A line that asks for too much. */
    public record ShortLine(ItemId itemId, long requested, int available) {}

    /** One item is short. */
    public InsufficientStock(ItemId item, long requested, int available) {
        super(
                ProblemType.INSUFFICIENT_STOCK,
                "Only %d of item %s can be had; %d were asked for.".formatted(available, item, requested));
        with("available", available);
    }

    /** Some items of a purchase are short. */
    public InsufficientStock(List<ShortLine> lines) {
        super(ProblemType.INSUFFICIENT_STOCK, "Nothing was bought: there are not enough units of some items.");
        with("lines", lines);
    }
}

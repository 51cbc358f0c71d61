package marketplace.shell.feedback;

import java.util.Locale;
import marketplace.contract.buyer.CatalogueApi;
import marketplace.contract.buyer.FeedbackApi;
import marketplace.contract.feedback.Feedback;
import marketplace.contract.feedback.Rating;
import marketplace.contract.feedback.Thumb;
import marketplace.contract.feedback.Vote;
import marketplace.contract.seller.OwnRatingApi;
import marketplace.shell.api.Apis;
import marketplace.shell.line.Choices;
import marketplace.shell.line.Offers;
import marketplace.shell.line.ShellCommands;
import marketplace.shell.screen.Screen;
import marketplace.shell.screen.Shown;
import marketplace.shell.screen.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** Voting on items, and how sellers stand. */
@ShellCommands
class FeedbackCommands {

    private final Apis apis;
    private final Shown shown;
    private final Screen screen;

    FeedbackCommands(Apis apis, Shown shown, Screen screen) {
        this.apis = apis;
        this.shown = shown;
        this.screen = screen;
    }

    @Command(name = "feedback", description = "Vote on an item; a later vote replaces an earlier one", help = """
            feedback 3-17 up
            feedback #1 down
            """)
    String feedback(
            @Argument(index = 0, description = "the item's id, or #N as last shown") @Offers(Offers.Source.ITEMS_SHOWN)
                    String id,
            @Argument(index = 1, description = "which way") @Choices({"up", "down"}) String thumb) {
        Vote vote = new Vote(Thumb.valueOf(thumb.toUpperCase(Locale.ROOT)));
        Feedback feedback = apis.asBuyer(FeedbackApi.class).provideFeedback(shown.item(id), vote);
        String result = screen.show(
                feedback,
                () -> "Your thumb is %s for %s%s."
                        .formatted(thumb, feedback.itemId(), feedback.verifiedPurchase() ? ", as its buyer" : ""));
        screen.next("Next: item show %s".formatted(feedback.itemId()));
        return result;
    }

    @Command(name = "rating", description = "Show a seller's rating; your own if you name none", help = """
            rating
            rating 12
            rating #1      (the seller of the first item last shown)
            """)
    String rating(
            @Argument(index = 0, description = "the seller's id, or #N for the seller of an item")
                    @Offers(Offers.Source.ITEMS_SHOWN)
                    @Nullable String sellerId) {
        Rating rating =
                sellerId == null ? apis.asSeller(OwnRatingApi.class).getOwnRating() : of(shown.seller(sellerId));
        return screen.show(
                rating,
                () -> screen.table(Table.of("SELLER", ">UP", ">DOWN", ">UP BY BUYERS", ">DOWN BY BUYERS", ">UNITS SOLD")
                        .row(
                                rating.sellerId(),
                                rating.thumbsUp(),
                                rating.thumbsDown(),
                                rating.verifiedThumbsUp(),
                                rating.verifiedThumbsDown(),
                                rating.itemsSold())));
    }

    private Rating of(long sellerId) {
        return apis.browse(CatalogueApi.class, catalogue -> catalogue.getSellerRating(sellerId));
    }
}

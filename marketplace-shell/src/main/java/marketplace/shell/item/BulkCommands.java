package marketplace.shell.item;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import marketplace.contract.Page;
import marketplace.contract.item.Condition;
import marketplace.contract.item.Item;
import marketplace.contract.item.NewItem;
import marketplace.contract.seller.SellerItemApi;
import marketplace.shell.api.ApiProblem;
import marketplace.shell.api.Apis;
import marketplace.shell.api.Explanation;
import marketplace.shell.line.Offers;
import marketplace.shell.line.ShellCommands;
import marketplace.shell.line.Words;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.ExitCode;
import marketplace.shell.outcome.FileTrouble;
import marketplace.shell.screen.ProgressBar;
import marketplace.shell.screen.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** Many items at once, from and to files of comma-separated values. */
@ShellCommands
class BulkCommands {

    private final Apis apis;
    private final Screen screen;

    BulkCommands(Apis apis, Screen screen) {
        this.apis = apis;
        this.screen = screen;
    }

    /** An item is the same, whatever it costs now and however many are left. */
    private record Sameness(String name, int category, Set<String> keywords, Condition condition) {

        static Sameness of(Item item) {
            return of(item.name(), item.category(), item.keywords(), item.condition());
        }

        static Sameness of(NewItem item) {
            return of(item.name(), item.category(), item.normalisedKeywords(), item.condition());
        }

        private static Sameness of(String name, int category, List<String> keywords, Condition condition) {
            return new Sameness(
                    Normalizer.normalize(name, Normalizer.Form.NFC), category, Set.copyOf(keywords), condition);
        }
    }

    private record Outcome(int added, int present, List<String> bad) {}

    /** What has become of the lines so far. */
    private static final class Import {

        private final SellerItemApi items;
        private final Set<Sameness> listed = new HashSet<>();
        private final List<String> bad = new ArrayList<>();
        private int added;
        private int present;

        Import(SellerItemApi items, List<Item> listedBefore) {
            this.items = items;
            listedBefore.forEach(item -> listed.add(Sameness.of(item)));
        }

        void take(ItemFile.Line line) {
            try {
                list(line.item());
            } catch (ApiProblem problem) {
                CommandFailure failure = Explanation.of(problem);
                if (failure.exitCode() != ExitCode.USAGE) {
                    throw problem; // the lines after it would fare no better
                }
                bad.add("Line %d: %s".formatted(line.number(), failure.getMessage()));
            } catch (ItemFile.BadLine problem) {
                bad.add("Line %d: %s".formatted(line.number(), problem.getMessage()));
            }
        }

        private void list(NewItem item) {
            if (listed.contains(Sameness.of(item))) {
                present++;
            } else {
                listed.add(Sameness.of(
                        Objects.requireNonNull(items.registerItem(null, item).getBody())));
                added++;
            }
        }

        Outcome outcome() {
            return new Outcome(added, present, bad);
        }
    }

    @Command(
            name = "item import",
            description = "List the items of a CSV file; what you have listed already is left alone",
            help = """
            item import items.csv

            The first line names the columns: name,category,keywords,condition,price,quantity
            A line then is, for instance:     Red desk lamp,3,"lamp,red",New,19.99,5
            """)
    String importItems(@Argument(index = 0, description = "a file, in UTF-8") @Offers(Offers.Source.FILES) Path file) {
        List<ItemFile.Line> lines = ItemFile.read(file);
        Import work = new Import(items(), all());
        try {
            take(lines, work);
        } finally {
            tell(work.outcome(), lines.size());
        }
        Outcome outcome = work.outcome();
        if (!outcome.bad().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.FAILED, "Mend the bad lines, then import the file again: it lists nothing twice");
        }
        screen.next("Next: item list");
        return screen.show(outcome, () -> "Imported " + file + ".");
    }

    private void take(List<ItemFile.Line> lines, Import work) {
        try (ProgressBar progress = screen.progress(lines.size())) {
            for (ItemFile.Line line : lines) {
                work.take(line);
                progress.step();
            }
        }
    }

    private void tell(Outcome outcome, int lines) {
        outcome.bad().forEach(screen::fail);
        screen.tell("%d added, %d listed before, %d bad of %d."
                .formatted(outcome.added(), outcome.present(), outcome.bad().size(), lines));
    }

    @Command(name = "item export", description = "Write your items to a CSV file", help = """
            item export items.csv
            """)
    String exportItems(@Argument(index = 0, description = "the file to write") @Offers(Offers.Source.FILES) Path file) {
        List<Item> items = all();
        try {
            ItemFile.write(file, items);
        } catch (IOException failure) {
            throw new CommandFailure(ExitCode.FAILED, "Cannot write %s: %s".formatted(file, FileTrouble.of(failure)));
        }
        record Export(String file, int items) {}
        screen.next("Next: item import %s, as another seller or elsewhere".formatted(Words.typed(file.toString())));
        return screen.show(
                new Export(file.toString(), items.size()), () -> "Wrote %d items to %s.".formatted(items.size(), file));
    }

    private List<Item> all() {
        List<Item> all = new ArrayList<>();
        SellerItemApi items = items();
        @Nullable String cursor = null;
        do {
            Page<Item> page = Objects.requireNonNull(
                    items.listItems(Page.MAX_LIMIT, cursor).getBody());
            all.addAll(page.content());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    private SellerItemApi items() {
        return apis.asSeller(SellerItemApi.class);
    }
}

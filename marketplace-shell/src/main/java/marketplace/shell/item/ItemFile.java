package marketplace.shell.item;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import marketplace.contract.item.Condition;
import marketplace.contract.item.Item;
import marketplace.contract.item.NewItem;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.FileTrouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of items as comma-separated values (RFC 4180) in UTF-8. A text that a spreadsheet would take for a formula is
 * written with an apostrophe before it (OWASP, CSV injection), which reading takes away again.
 */
final class ItemFile {

    private static final List<String> COLUMNS =
            List.of("name", "category", "keywords", "condition", "price", "quantity");
    private static final Pattern FORMULA = Pattern.compile("^['=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|\\r|\\n");

    private ItemFile() {}

    /** Why a line is no item. */
    static final class BadLine extends Exception {

        private static final long serialVersionUID = 1L;

        BadLine(String reason) {
            super(reason);
        }
    }

    /**
     * A line that may be an item.
     *
     * @param number of the line in the file that it begins with, the first being 1
     */
    record Line(long number, CSVRecord values) {

        NewItem item() throws BadLine {
            if (!values.isConsistent()) {
                throw new BadLine("it has %d values, not %d"
                        .formatted(
                                values.size(),
                                values.getParser().getHeaderNames().size()));
            }
            return new NewItem(
                    unmarked(values.get("name")),
                    whole("category"),
                    CatalogueCommands.split(unmarked(values.get("keywords"))),
                    condition(),
                    number("price"),
                    whole("quantity"));
        }

        private Condition condition() throws BadLine {
            String text = values.get("condition").strip();
            for (Condition condition : Condition.values()) {
                if (condition.name().equalsIgnoreCase(text)) {
                    return condition;
                }
            }
            throw new BadLine("condition is New or Used, not \"%s\"".formatted(text));
        }

        private int whole(String column) throws BadLine {
            try {
                return number(column).intValueExact();
            } catch (ArithmeticException fraction) {
                throw new BadLine("%s is a whole number, not \"%s\"".formatted(column, values.get(column)));
            }
        }

        private BigDecimal number(String column) throws BadLine {
            String text = values.get(column).strip();
            if (!text.matches("[+-]?[0-9]{1,12}(\\.[0-9]{0,12})?")) {
                throw new BadLine("%s is a number, not \"%s\"".formatted(column, text));
            }
            return new BigDecimal(text);
        }
    }

    static List<Line> read(Path file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setIgnoreHeaderCase(true)
                .setTrim(false)
                .get();
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(Files.readString(file).replaceFirst("^\uFEFF", ""), format)) {
            requireColumns(file, parser);
            parser.forEach(values -> lines.add(new Line(parser.getCurrentLineNumber() - breaks(values), values)));
        } catch (FileSystemException failure) {
            throw CommandFailure.usage("Cannot read %s: %s".formatted(file, FileTrouble.of(failure)));
        } catch (IOException | UncheckedIOException failure) {
            throw CommandFailure.usage("Cannot read %s as comma-separated values in UTF-8".formatted(file));
        } catch (IllegalArgumentException header) {
            throw CommandFailure.usage(
                    "The first line of %s does not name the columns: %s".formatted(file, header.getMessage()));
        }
        return lines;
    }

    /** How many lines a record has besides its last, at which the parser stands then: quoted values may hold several. */
    private static long breaks(CSVRecord values) {
        return values.stream()
                .mapToLong(value -> LINE_BREAK.matcher(value).results().count())
                .sum();
    }

    private static void requireColumns(Path file, CSVParser parser) {
        List<String> missing = COLUMNS.stream()
                .filter(column -> parser.getHeaderNames().stream().noneMatch(column::equalsIgnoreCase))
                .toList();
        if (!missing.isEmpty()) {
            throw CommandFailure.usage("The first line of %s must name the columns %s; it lacks %s"
                    .formatted(file, String.join(",", COLUMNS), String.join(",", missing)));
        }
    }

    /** Writes a file, or into a pipe or a device; a link stays one. */
    static void write(Path file, List<Item> items) throws IOException {
        if (Files.isRegularFile(file)) {
            replace(file.toRealPath(), items);
        } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            print(file, items);
        } else {
            replace(file.toAbsolutePath(), items);
        }
    }

    /**
     * As a whole: whatever fails, the old file or the new one is there. The file that is written first is a new one, and, unlike
     * a temporary one, has the permissions that are usual here.
     */
    private static void replace(Path file, List<Item> items) throws IOException {
        Path part = Files.createFile(file.resolveSibling("items-%s.part".formatted(UUID.randomUUID())));
        try {
            print(part, items);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void print(Path file, List<Item> items) throws IOException {
        try (Writer text = Files.newBufferedWriter(file);
                CSVPrinter printer = new CSVPrinter(
                        text,
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader(COLUMNS.toArray(String[]::new))
                                .get())) {
            for (Item item : items) {
                printer.printRecord(
                        marked(item.name()),
                        item.category(),
                        marked(String.join(",", item.keywords())),
                        ItemView.name(item.condition()),
                        item.price(),
                        item.quantity());
            }
        }
    }

    private static String marked(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static String unmarked(String text) {
        return text.startsWith("'") && FORMULA.matcher(text.substring(1)).matches() ? text.substring(1) : text;
    }
}

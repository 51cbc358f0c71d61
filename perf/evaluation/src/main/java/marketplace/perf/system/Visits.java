package marketplace.perf.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The file from which the plan takes what a user looks at: a line is a visit, of five offers drawn by chance. */
final class Visits {

    private static final int OFFERS = 5;
    private static final int LINES = 5_000;

    private Visits() {}

    static void write(Path file, List<Offer> offers, long seed) {
        Random random = new Random(seed);
        write(
                file,
                IntStream.range(0, LINES)
                        .mapToObj(line -> random.ints(OFFERS, 0, offers.size())
                                .mapToObj(offers::get)
                                .map(Visits::columns)
                                .collect(Collectors.joining(","))));
    }

    /** The floor knows one item. */
    static void ofTheFloor(Path file) {
        write(file, List.of(new Offer("1-1", 1, "lamp", 1)), 0);
    }

    private static String columns(Offer offer) {
        return "%s,%d,%s,%d".formatted(offer.itemId(), offer.category(), offer.keyword(), offer.sellerId());
    }

    private static void write(Path file, Stream<String> lines) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Stream.concat(Stream.of(header()), lines).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String header() {
        return IntStream.rangeClosed(1, OFFERS)
                .mapToObj("item%1$d,category%1$d,keyword%1$d,seller%1$d"::formatted)
                .collect(Collectors.joining(","));
    }
}

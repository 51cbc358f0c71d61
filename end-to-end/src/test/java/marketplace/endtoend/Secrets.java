package marketplace.endtoend;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Every password, token and card number that the tests have used, wherever they have sent or got it. They are kept in a file,
 * for {@link WhatIsLoggedIT}, which looks for them when all other tests are over.
 */
final class Secrets implements Filter {

    private static final Path FILE = Path.of("target", "secrets");
    private static final Pattern FIELD =
            Pattern.compile("\"(?:password|currentPassword|newPassword|cardNumber|token)\"\\s*:\\s*\"([^\"]+)\"");

    /** Shorter ones are no passwords that the marketplace takes, and would be found by chance. */
    private static final int SHORTEST = 8;

    private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification expectations,
            FilterContext context) {
        noteIn(String.valueOf(request.<Object>getBody()));
        Response reply = context.next(request, expectations);
        noteIn(reply.asString());
        return reply;
    }

    private static void noteIn(String json) {
        FIELD.matcher(json).results().forEach(field -> note(field.group(1)));
    }

    static void note(String secret) {
        if (secret.length() >= SHORTEST && NOTED.add(secret)) {
            write(secret + System.lineSeparator());
        }
    }

    private static synchronized void write(String line) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Those of this run and, until the target folder is cleaned, of earlier ones, as the logs are. */
    static Set<String> all() throws IOException {
        return new TreeSet<>(Files.readAllLines(FILE));
    }
}

package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What all apps of all platforms have logged, once all other tests are over: the build runs this one by itself, last. */
@Isolated
class WhatIsLoggedIT {

    /** No token is part of a longer word. */
    private static final Pattern TOKEN = Pattern.compile("(?<![\\w-])[\\w-]{43}(?![\\w-])");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private static final Pattern REQUEST = Pattern.compile("(?m)^\\S+ INFO  \\[[0-9a-f]{32}\\] marketplace\\.request: "
            + "method=\\S+ path=[!-~]+ status=[1-5]\\d\\d millis=\\d+\\.\\d(?: userId=\\d+)?$");

    private static Set<String> secrets;
    private static List<String> logs;

    @BeforeAll
    static void readAll() throws IOException {
        secrets = Secrets.all();
        try (Stream<Path> files = Files.walk(Path.of("target", "platform"))) {
            logs = files.filter(file -> file.toString().endsWith(".log"))
                    .map(WhatIsLoggedIT::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void theTestsHaveUsedSecretsOfAllKinds() {
        assertThat(secrets)
                .contains(Account.PASSWORD, Checkout.APPROVED, Platform.SECRET)
                .anyMatch(TOKEN.asMatchPredicate());
        assertThat(logs).hasSizeGreaterThanOrEqualTo(App.values().length);
    }

    @Test
    void noTokenIsLogged() {
        Set<String> logged = logs.stream()
                .flatMap(log -> TOKEN.matcher(log).results().map(MatchResult::group))
                .collect(Collectors.toSet());
        assertThat(logged).doesNotContainAnyElementsOf(secrets);
    }

    @Test
    void noPasswordNorCardNumberIsLogged() {
        assertThat(secrets.stream().filter(Predicate.not(TOKEN.asMatchPredicate())))
                .noneMatch(secret -> logs.stream().anyMatch(log -> log.contains(secret)));
    }

    @Test
    void noFieldOfACardAndNoAuthorizationIsLogged() {
        assertThat(logs)
                .noneMatch(log -> log.contains("securityCode"))
                .noneMatch(log -> log.contains("cardNumber"))
                .noneMatch(log ->
                        Pattern.compile("(?i)bearer [\\w-]{8}").matcher(log).find());
    }

    @Test
    void nothingThatCameFromAClientCanMisleadAScreen() {
        assertThat(logs).noneMatch(log -> CONTROL.matcher(log).find());
    }

    @Test
    void nothingHasHappenedThatNobodyForesaw() {
        assertThat(logs).noneMatch(log -> log.contains("Nobody foresaw"));
    }

    @Test
    void everyLineOfARequestHasItsFormAndItsTrace() {
        List<String> lines = logs.stream()
                .flatMap(String::lines)
                .filter(line -> line.contains(" marketplace.request: "))
                .toList();
        assertThat(lines)
                .allMatch(REQUEST.asMatchPredicate())
                .noneMatch(line -> line.contains("/actuator/health"))
                .anyMatch(line -> line.contains(" status=201 ") && line.contains(" userId="));
    }
}

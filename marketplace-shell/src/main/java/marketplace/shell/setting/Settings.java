package marketplace.shell.setting;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marketplace.contract.account.Role;
import marketplace.shell.outcome.CommandFailure;
import org.springframework.stereotype.Component;

/** The options that every command understands: those of this command win over those that the shell was opened with. */
@Component
public class Settings {

    /** Where the API for sellers is. */
    public static final String SELLER_API = "seller-api";

    /** Where the API for buyers is. */
    public static final String BUYER_API = "buyer-api";

    /** The file of the CAs that both APIs are trusted by. */
    public static final String CA = "ca";

    /** How results are shown. */
    public static final String OUTPUT = "output";

    /** The options by name. */
    public static final List<String> NAMES = List.of(SELLER_API, BUYER_API, CA, OUTPUT);

    private static final String JSON = "json";

    /** The values of {@link #OUTPUT}. */
    public static final List<String> OUTPUTS = List.of("table", JSON);

    private final Map<String, String> standing = new HashMap<>();
    private Map<String, String> given = Map.of();

    Settings(ShellProperties properties) {
        standing.put(SELLER_API, properties.sellerApi());
        standing.put(BUYER_API, properties.buyerApi());
        standing.put(CA, properties.ca());
        standing.put(OUTPUT, properties.output());
    }

    /** Keeps options for all commands of this shell. */
    public void keep(Map<String, String> options) {
        standing.putAll(options);
    }

    /** Takes the options of the command that runs now, and no others. */
    public void use(Map<String, String> options) {
        given = Map.copyOf(options);
    }

    /**
     * Takes the options of a command over those of the one that runs it, if there is one.
     *
     * @return the options to {@linkplain #use} when it has ended
     */
    public Map<String, String> add(Map<String, String> options) {
        Map<String, String> outer = given;
        Map<String, String> all = new HashMap<>(outer);
        all.putAll(options);
        use(all);
        return outer;
    }

    /** Whether results are shown as the API's JSON. */
    public boolean asJson() {
        String output = value(OUTPUT);
        if (!OUTPUTS.contains(output)) {
            throw CommandFailure.usage(
                    "--output (also MARKETPLACE_OUTPUT, or output= in config.properties) is one of %s, not %s"
                            .formatted(String.join(", ", OUTPUTS), output));
        }
        return output.equals(JSON);
    }

    /** The address of the API for that role, without a slash at its end. */
    public String address(Role role) {
        String option = role == Role.SELLER ? SELLER_API : BUYER_API;
        String address = value(option).replaceFirst("/+$", "");
        if (!isAddress(address)) {
            throw CommandFailure.usage("--%s must have the form http://host:port, not %s".formatted(option, address));
        }
        return address;
    }

    /** The file of certificates in PEM by which both APIs are trusted over https; none means the CAs of this Java. */
    public Optional<Path> ca() {
        return Optional.of(value(CA)).filter(file -> !file.isEmpty()).map(HomePath::of);
    }

    private static boolean isAddress(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private String value(String name) {
        return given.getOrDefault(name, standing.getOrDefault(name, ""));
    }
}

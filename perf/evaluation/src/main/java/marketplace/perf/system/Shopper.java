package marketplace.perf.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sellers and buyers who call one after the other, over HTTP like any client. After a 503 they ask again, as any client should;
 * any other reply but success is a failure.
 */
public final class Shopper {

    private static final String PASSWORD = "correct horse battery";
    private static final int UNITS = 100_000;

    /** A marketplace that has just started on a busy machine may need a moment; every request carries a key. */
    private static final int UNAVAILABLE = 503;

    private static final int TAKEN = 409;

    private static final int PATIENCE = 20;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Target target;

    /** Calls that target. */
    public Shopper(Target target) {
        this.target = target;
    }

    /** Who is logged in where. */
    public record Login(String role, long userId, String token) {}

    /** Opens an account, unless an earlier evaluation of the same marketplace has, and logs in. */
    public Login enter(String role, String username) {
        String account = "{%s,\"name\":\"Catalogue\"}".formatted(credentials(username));
        HttpResponse<String> reply = reply(request("POST", role, "/" + role + "s", "", account));
        if (reply.statusCode() != TAKEN) {
            requireSuccess(reply);
        }
        return login(role, username);
    }

    /** Logs in. */
    public Login login(String role, String username) {
        String session = send("POST", role, "/sessions", "", "{%s}".formatted(credentials(username)));
        return new Login(role, Long.parseLong(field("userId", session)), field("token", session));
    }

    private static String credentials(String username) {
        return "\"username\":\"%s\",\"password\":\"%s\"".formatted(username, PASSWORD);
    }

    /** Returns the new item's id. */
    String list(Login seller, int category, List<String> keywords, int cents) {
        String item = """
                {"name":"%s","category":%d,"keywords":["%s"],"condition":"New","price":%d.%02d,"quantity":%d}""".formatted(
                String.join(" ", keywords), category, String.join("\",\"", keywords), cents / 100, cents % 100, UNITS);
        return field("itemId", send("POST", seller.role(), "/items", seller.token(), item));
    }

    /** A page of a list that must not be empty. */
    public void look(Login user, String path) {
        if (send("GET", user.role(), path, user.token(), "").startsWith("{\"content\":[]")) {
            throw new IllegalStateException("nothing found: " + path);
        }
    }

    /** One of the items that this seller has. */
    public String firstItem(Login seller) {
        return field("itemId", send("GET", seller.role(), "/items?limit=1", seller.token(), ""));
    }

    /** Puts a unit into the cart. */
    public void add(Login buyer, String itemId) {
        send(
                "POST",
                buyer.role(),
                "/cart/items",
                buyer.token(),
                "{\"itemId\":\"%s\",\"quantity\":1}".formatted(itemId));
    }

    /** Buys the cart. */
    public void buy(Login buyer) {
        String body = """
                {"payment":{"cardholderName":"B","cardNumber":"4242424242424242","expiry":"12/99","securityCode":"123"}}""";
        send("POST", buyer.role(), "/purchases", buyer.token(), body);
    }

    void vote(Login buyer, String itemId) {
        send("PUT", buyer.role(), "/items/" + itemId + "/feedback", buyer.token(), "{\"thumb\":\"up\"}");
    }

    private static String field(String name, String json) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return matcher.group(1);
    }

    private String send(String method, String role, String path, String token, String body) {
        HttpResponse<String> reply = reply(request(method, role, path, token, body));
        requireSuccess(reply);
        return reply.body();
    }

    private HttpRequest request(String method, String role, String path, String token, String body) {
        int port = role.equals("seller") ? target.sellerPort() : target.buyerPort();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1" + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    private HttpResponse<String> reply(HttpRequest request) {
        try {
            HttpResponse<String> reply = client.send(request, HttpResponse.BodyHandlers.ofString());
            for (int again = 0; reply.statusCode() == UNAVAILABLE && again < PATIENCE; again++) {
                Thread.sleep(RETRY_AFTER);
                reply = client.send(request, HttpResponse.BodyHandlers.ofString());
            }
            return reply;
        } catch (IOException failure) {
            throw new IllegalStateException(request + " failed", failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void requireSuccess(HttpResponse<String> reply) {
        if (reply.statusCode() >= 300) {
            throw new IllegalStateException(reply.request() + ": " + reply.statusCode() + " " + reply.body());
        }
    }
}

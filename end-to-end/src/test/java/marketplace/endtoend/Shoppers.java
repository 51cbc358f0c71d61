package marketplace.endtoend;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Buyers who put things into their carts, over connections that are kept. If a connection is refused they go to the next
 * instance; whatever else goes wrong is lost. The requests are POSTs, which no client sends again by itself.
 */
final class Shoppers implements AutoCloseable {

    /** Apps that are starting need the processor, too. */
    private static final Duration THINKING_TIME = Duration.ofMillis(200);

    private final List<String> apis;
    private final String item;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService threads;
    private final Map<String, Long> outcomes = new ConcurrentHashMap<>();
    private final AtomicLong served = new AtomicLong();
    private final AtomicLong refusals = new AtomicLong();

    Shoppers(List<Buyer> buyers, String item, List<String> apis) {
        this.apis = apis;
        this.item = item;
        this.threads = Executors.newScheduledThreadPool(buyers.size());
        for (int number = 0; number < buyers.size(); number++) {
            Shopper shopper = new Shopper(buyers.get(number).token(), number);
            threads.scheduleWithFixedDelay(shopper, 0, THINKING_TIME.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private final class Shopper implements Runnable {

        private final String token;
        private int instance;

        private Shopper(String token, int first) {
            this.token = token;
            this.instance = first;
        }

        @Override
        public void run() {
            try {
                int status = client.send(request(apis.get(instance % apis.size()), token), bodies())
                        .statusCode();
                served.incrementAndGet();
                note(Integer.toString(status));
            } catch (ConnectException refused) {
                refusals.incrementAndGet();
                instance++;
            } catch (IOException lost) {
                note(lost.toString());
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private static HttpResponse.BodyHandler<Void> bodies() {
        return HttpResponse.BodyHandlers.discarding();
    }

    private HttpRequest request(String api, String token) {
        return HttpRequest.newBuilder(URI.create(api + "/v1/cart/items"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"itemId\":\"%s\",\"quantity\":1}".formatted(item)))
                .build();
    }

    private void note(String outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    /** Returns when they have been served so many times more. */
    void awaitMore(int times, Duration within) {
        long before = served();
        Await.within(within, times + " more requests are served", () -> served() >= before + times);
    }

    long served() {
        return served.get();
    }

    long refusals() {
        return refusals.get();
    }

    /** How often each outcome came, once all have gone home: a status, or how a request was lost. */
    Map<String, Long> outcomes() {
        close();
        return Map.copyOf(outcomes);
    }

    @Override
    public void close() {
        threads.close();
    }
}

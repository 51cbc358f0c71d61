package marketplace.floor;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * The front: for each call of a user it asks the back twice, one after the other, as an API of the marketplace would ask its
 * stores if no session check held for any time. With its leases the marketplace asks little more than once.
 */
@RestController
@Profile("front")
class ForwardingShop implements Shop {

    private static final int CONNECTIONS = 128;

    private final Shop back;

    ForwardingShop(RestClient.Builder client, @Value("${floor.back}") String url) {
        RestClient back = client.baseUrl(url)
                .requestFactory(ClientHttpRequestFactoryBuilder.httpComponents()
                        .withConnectionManagerCustomizer(
                                pool -> pool.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS))
                        .withDefaultRequestConfigCustomizer(request -> request.setProtocolUpgradeEnabled(false))
                        .withHttpClientCustomizer(http -> http.disableAuthCaching()
                                .disableContentCompression()
                                .disableCookieManagement()
                                .disableDefaultUserAgent())
                        .build())
                .build();
        this.back = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(back))
                .build()
                .createClient(Shop.class);
    }

    private <T> T inSession(Supplier<T> call) {
        back.touchSession();
        return call.get();
    }

    @Override
    public AccountReply registerSeller(Account account) {
        return back.registerSeller(account);
    }

    @Override
    public AccountReply registerBuyer(Account account) {
        return back.registerBuyer(account);
    }

    @Override
    public Session login(Credentials credentials) {
        return back.login(credentials);
    }

    @Override
    public void logout() {
        back.logout();
    }

    @Override
    public ActiveSession touchSession() {
        return back.touchSession();
    }

    @Override
    public Item registerItem(NewItem item) {
        return inSession(() -> back.registerItem(item));
    }

    @Override
    public Item changePrice(String itemId, PriceChange change) {
        return inSession(() -> back.changePrice(itemId, change));
    }

    @Override
    public Item setQuantity(String itemId, QuantitySetting setting) {
        return inSession(() -> back.setQuantity(itemId, setting));
    }

    @Override
    public Page listItems(@Nullable Integer category, @Nullable String keyword) {
        return inSession(() -> back.listItems(category, keyword));
    }

    @Override
    public Item getItem(String itemId) {
        return inSession(() -> back.getItem(itemId));
    }

    @Override
    public Rating getRating(String sellerId) {
        return inSession(() -> back.getRating(sellerId));
    }

    @Override
    public Cart addToCart(CartAddition addition) {
        return inSession(() -> back.addToCart(addition));
    }

    @Override
    public Cart getCart() {
        return inSession(back::getCart);
    }

    @Override
    public void clearCart() {
        back.touchSession();
        back.clearCart();
    }

    /** The marketplace begins a purchase, has the payment authorised, and completes it. */
    @Override
    public Purchase makePurchase(PurchaseRequest request) {
        return inSession(() -> {
            back.makePurchase(request);
            back.makePurchase(request);
            return back.makePurchase(request);
        });
    }

    @Override
    public Feedback giveFeedback(String itemId, Vote vote) {
        return inSession(() -> back.giveFeedback(itemId, vote));
    }
}

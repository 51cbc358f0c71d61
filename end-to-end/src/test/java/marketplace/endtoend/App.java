package marketplace.endtoend;

import java.nio.file.Path;

/** The four apps, as Maven packages them. */
enum App {
    CUSTOMER_DB("customer-db-app"),
    PRODUCT_DB("product-db-app"),
    SELLER_API("seller-api"),
    BUYER_API("buyer-api");

    private final String title;

    App(String title) {
        this.title = title;
    }

    /** What Maven has made. */
    Program program() {
        return Program.in(Path.of("..", title, "target", title + ".jar"));
    }

    @Override
    public String toString() {
        return title;
    }
}

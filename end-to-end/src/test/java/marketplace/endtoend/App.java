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

    /** The jar that Maven has made. */
    Path jar() {
        return Path.of("..", title, "target", title + ".jar");
    }

    /** The jar to run, once the other has been unpacked into that folder. */
    Path unpackedJar(Path folder) {
        return folder.resolve(title).resolve(title + ".jar");
    }

    @Override
    public String toString() {
        return title;
    }
}

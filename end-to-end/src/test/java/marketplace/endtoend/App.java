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

    /** What Maven has made. It has run once, on data of its own, up to the moment at which it would have opened its port. */
    Program program() {
        Path folder = Path.of("..", title, "target");
        return Program.in(
                folder.resolve(title + ".jar"),
                Program.Experience.ARCHIVE,
                "-Dspring.context.exit=onRefresh",
                "--server.port=0",
                AppProcess.DATA
                        + folder.resolve("training-" + ProcessHandle.current().pid()),
                "--marketplace.store-secret=" + Platform.SECRET);
    }

    @Override
    public String toString() {
        return title;
    }
}

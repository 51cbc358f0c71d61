package marketplace.endtoend;

import static marketplace.endtoend.Expectations.problem;
import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The operator copies the data amid sales, and puts the copy back after more has been sold. */
@OnSharedPlatformAlone
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupIT {

    @TempDir
    private static Path folder;

    private static Path backup;
    private static Shop shop;
    private static Shop.View viewBefore;
    private static String tooLate;
    private static Path demoPassword;

    @BeforeAll
    static void backUpAmidSalesThenStopTheStores() throws IOException {
        backup = folder.resolve("backup-12:30.tar"); // which tar would look for on a host of that name
        shop = new Shop();
        viewBefore = shop.view();
        Trade trade = new Trade();
        trade.begin();
        trade.awaitSome();
        Launcher.cannotBackUpForLackOfSpace(
                Files.createDirectory(folder.resolve("full")).resolve("backup.tar"));
        demoPassword = Platform.running().data().resolve(Path.of("secrets", "demo-password"));
        Files.writeString(demoPassword, "of before");
        Launcher.backsUpTo(backup);
        Files.writeString(demoPassword, "of after");
        tooLate = shop.seller.lists(anItem());
        shop.buyer.clearsCart().statusCode(204);
        Platform.running().stop(App.CUSTOMER_DB);
        Platform.running().stop(App.PRODUCT_DB);
        trade.awaitEnd();
    }

    @AfterAll
    static void startTheStores() {
        Platform.running().start();
    }

    @Test
    @Order(1)
    void whatIsNoBackupIsRefusedAndNothingTouched() throws IOException {
        Launcher.refusesToRestore(Files.writeString(folder.resolve("foreign.tar"), "This is no backup.\n"));
        Launcher.refusesToRestore(folder.resolve("missing.tar"));
    }

    @Test
    @Order(2)
    void aCopyThatIsCutShortOrDamagedIsRefusedAndNothingTouched() throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        Path copy = folder.resolve("copy.tar");
        Launcher.refusesToRestore(Files.write(copy, Arrays.copyOf(whole, whole.length / 2)));
        byte[] damaged = whole.clone();
        damaged[whole.length / 2] ^= 1;
        Launcher.refusesToRestore(Files.write(copy, damaged, StandardOpenOption.TRUNCATE_EXISTING));
    }

    /** Else what a stranger's backup names would become the secret, and be written to later. */
    @Test
    @Order(3)
    void aCopyWithALinkInItIsRefusedAndNothingTouched() throws IOException {
        String link =
                "tar -xf \"$0\" && mv marketplace.store-secret elsewhere && ln -s \"$PWD/elsewhere\" marketplace.store-secret"
                        + " && tar -cf linked.tar $(tar -tf \"$0\")";
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        assertThat(Command.run(new ProcessBuilder("sh", "-c", link, backup.toString()).directory(unpacked.toFile())))
                .isZero();
        Launcher.refusesToRestore(unpacked.resolve("linked.tar"));
    }

    /** Else the stores would go on writing to what has just been moved away. */
    @Test
    @Order(4)
    void nothingIsStartedOrRestoredBesideARestore() throws IOException {
        Path slow = Launcher.pipe(folder.resolve("slow.tar"));
        Process restore = Launcher.beginsToRestore(slow);
        Launcher.refuses("start");
        Launcher.refusesToRestore(backup);
        Files.writeString(slow, "This is no backup.\n");
        assertThat(restore.onExit().join().exitValue()).isEqualTo(1);
    }

    @Test
    @Order(5)
    void allIsAsItWasWhenItWasCopied() throws IOException {
        Launcher.restores(backup);
        assertThat(demoPassword).hasContent("of before");
        Platform.running().start();
        assertThat(shop.view()).isEqualTo(viewBefore);
        assertThat(shop.buyer.buys(shop.checkout).statusCode(201).extract().asString())
                .isEqualTo(shop.purchase);
        Guest.looksAt(tooLate).spec(problem(404, "item-not-found"));
        Audit.findsNothingWrong();
    }

    @Test
    @Order(6)
    void tradeGoesOn() {
        String lamp = shop.seller.lists(anItem());
        Buyer.registered().with(lamp, 1).buys().statusCode(201);
    }

    @Test
    @Order(7)
    void nothingIsBackedUpToALinkThatLeadsNowhere() throws IOException {
        Path link = Files.createSymbolicLink(
                folder.resolve("latest.tar"), folder.resolve("disk").resolve("latest.tar"));
        Launcher.refusesToBackUpTo(link);
        assertThat(link).isSymbolicLink();
    }

    @Test
    @Order(8)
    void ofTwoBackupsByOneNameOneSaysThatItIsMade() {
        Path twice = folder.resolve("twice.tar");
        assertThat(Race.of(2, runner -> Launcher.saysThatItBacksUpTo(twice))).containsExactlyInAnyOrder(true, false);
        assertThat(folder).isDirectoryNotContaining("glob:**twice.tar.*");
    }

    /** Else they would go on writing to what has just been moved away. */
    @Test
    @Order(9)
    void nothingIsRestoredUnderStoresThatWereStartedByHand() throws IOException {
        String acknowledged = shop.seller.lists(anItem());
        Launcher.refusesToRestoreUnderTheStores(backup);
        Platform.running().restart(App.CUSTOMER_DB, App.PRODUCT_DB);
        Guest.looksAt(acknowledged).statusCode(200);
    }
}

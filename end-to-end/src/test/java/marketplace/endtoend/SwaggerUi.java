package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import tools.jackson.databind.JsonNode;

/** The page of an API in a browser without a window, and what a newcomer clicks on it. */
final class SwaggerUi implements AutoCloseable {

    /** Where Debian's packages chromium and chromium-driver put them. */
    private static final Path BROWSER = Path.of("/usr/bin/chromium");

    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver browser;

    SwaggerUi() {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        ChromeOptions options = new ChromeOptions()
                .setBinary(BROWSER.toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run",
                        "--window-size=1280,1600");
        browser = new ChromeDriver(service, options);
    }

    static boolean hasBrowser() {
        return Stream.of(BROWSER, DRIVER).allMatch(Files::isExecutable);
    }

    void open(String api) {
        browser.get(api + "/swagger-ui.html");
        awaitElement(By.className("opblock"));
    }

    /** Clicks Authorize, and pastes a token. */
    void authorize(String token) {
        click(By.cssSelector(".scheme-container .btn.authorize"));
        awaitElement(By.cssSelector(".modal-ux input")).sendKeys(token);
        click(By.cssSelector(".modal-ux .btn.authorize"));
        click(By.cssSelector(".modal-ux .btn-done"));
    }

    /** Opens an operation, clicks Execute with the example as it stands, and answers with the reply's body. */
    JsonNode execute(String tag, String operation, int status) {
        By block = By.id("operations-" + tag + "-" + operation);
        click(block, By.cssSelector(".opblock-summary-control"));
        click(block, By.cssSelector("button.execute"));
        By reply = By.cssSelector(".live-responses-table tbody .response");
        assertThat(awaitText(block, reply)).as(operation).startsWith(String.valueOf(status));
        return body(block);
    }

    private JsonNode body(By block) {
        By body = By.cssSelector(".live-responses-table tbody .response .highlight-code code");
        return Http.JSON.readTree(browser.findElement(block).findElement(body).getText());
    }

    /** Keeps what the browser shows of an operation, for people to look at. */
    void photograph(String tag, String operation, String name) {
        WebElement block = browser.findElement(By.id("operations-" + tag + "-" + operation));
        ((JavascriptExecutor) browser).executeScript("arguments[0].scrollIntoView()", block);
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void click(By... path) {
        Await.within(
                PATIENCE,
                "a click on " + path[path.length - 1],
                () -> attempt(() -> {
                    WebElement element = find(path);
                    ((JavascriptExecutor) browser)
                            .executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
                    element.click();
                    return true;
                }));
    }

    private String awaitText(By... path) {
        Await.within(
                PATIENCE,
                "a text in " + path[0],
                () -> attempt(() -> !find(path).getText().isBlank()));
        return find(path).getText();
    }

    private WebElement awaitElement(By element) {
        Await.within(
                PATIENCE, element.toString(), () -> attempt(() -> find(element).isDisplayed()));
        return find(element);
    }

    private WebElement find(By... path) {
        WebElement element = browser.findElement(path[0]);
        for (int step = 1; step < path.length; step++) {
            element = element.findElement(path[step]);
        }
        return element;
    }

    /** The page draws itself anew at any moment, so that what was there may be gone, or not be there yet. */
    private static boolean attempt(BooleanSupplier deed) {
        try {
            return deed.getAsBoolean();
        } catch (NotFoundException | StaleElementReferenceException | ElementNotInteractableException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        browser.quit();
    }
}

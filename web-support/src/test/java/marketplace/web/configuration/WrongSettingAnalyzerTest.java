package marketplace.web.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

class WrongSettingAnalyzerTest {

    static class Pool {

        public void setMaximumPoolSize(int size) {
            throw new IllegalArgumentException("there must be at least one connection");
        }
    }

    @Test
    void namesTheTypeOfWhatIsSet() {
        assertThat(explanationOf("shop.pause", "soon", Bindable.of(Duration.class)))
                .isEqualTo("shop.pause is soon, but must be of type Duration.");
    }

    @Test
    void leavesOutASecret() {
        assertThat(explanationOf("shop.secret", "hush", Bindable.of(Integer.class)))
                .isEqualTo("shop.secret must be of type Integer.");
    }

    @Test
    void repeatsWhatAnObjectSaysThatRefusesIt() {
        assertThat(explanationOf("pool.maximum-pool-size", "0", "pool", Bindable.of(Pool.class)))
                .isEqualTo("pool.maximum-pool-size is 0, but this is refused: there must be at least one connection.");
    }

    record Shelf(int size) {

        @AssertTrue(message = "must be even") public boolean isSize() {
            return size % 2 == 0;
        }
    }

    @Test
    void namesTheRuleThatAMethodChecks() {
        Binder binder = Binder.get(new MockEnvironment().withProperty("shelf.size", "3"));
        ValidationBindHandler rules = new ValidationBindHandler(new SpringValidatorAdapter(
                Validation.buildDefaultValidatorFactory().getValidator()));
        BindException failure =
                catchThrowableOfType(BindException.class, () -> binder.bind("shelf", Bindable.of(Shelf.class), rules));
        assertThat(new WrongSettingAnalyzer().analyze(failure, failure).getDescription())
                .isEqualTo("shelf.size must be even.");
    }

    private static String explanationOf(String name, String value, Bindable<?> target) {
        return explanationOf(name, value, name, target);
    }

    private static String explanationOf(String name, String value, String bound, Bindable<?> target) {
        Binder binder = Binder.get(new MockEnvironment().withProperty(name, value));
        BindException failure = catchThrowableOfType(BindException.class, () -> binder.bind(bound, target));
        return new WrongSettingAnalyzer().analyze(failure, failure).getDescription();
    }
}

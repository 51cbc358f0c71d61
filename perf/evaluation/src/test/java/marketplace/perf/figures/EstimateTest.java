package marketplace.perf.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EstimateTest {

    /** Ten values of mean 5.5 and standard deviation 3.0277; Student's quantile for nine degrees of freedom is 2.2622. */
    @Test
    void isTheMeanWithStudentsInterval() {
        Estimate estimate = Estimate.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0));

        assertThat(estimate.mean()).isEqualTo(5.5);
        assertThat(estimate.halfWidth()).isEqualTo(2.2622 * 3.0277 / Math.sqrt(10), within(0.001));
    }

    @Test
    void ofOneRunTheIntervalIsUnknown() {
        assertThat(Estimate.of(List.of(7.0))).hasToString("7.00");
    }
}

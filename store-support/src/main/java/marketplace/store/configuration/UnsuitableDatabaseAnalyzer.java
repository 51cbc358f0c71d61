package marketplace.store.configuration;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a database that a store does not take. */
class UnsuitableDatabaseAnalyzer extends AbstractFailureAnalyzer<UnsuitableDatabase> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsuitableDatabase cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Set it right, or leave it out: the store then keeps its data in the folder marketplace.data.",
                cause);
    }
}

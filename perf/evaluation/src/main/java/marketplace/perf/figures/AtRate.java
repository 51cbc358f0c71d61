package marketplace.perf.figures;

import marketplace.perf.load.Run;

/**
 * A run at a fixed rate.
 *
 * @param part of the capacity, between 0 and 1
 * @param rate calls a second
 */
public record AtRate(double part, double rate, Run run) {

    /** Response times of all functions together, from the moment at which each call was to begin. */
    public Responses responses() {
        return Responses.of(run.measured());
    }
}

package marketplace.perf.figures;

/**
 * What one kind of call costs while there are so many items.
 *
 * @param p50 of the response time, in milliseconds
 * @param cpu processor time of all four apps together for each call, in microseconds
 */
public record Cost(String call, int items, double p50, double cpu) {}

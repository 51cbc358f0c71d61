package marketplace.perf.figures;

import java.time.Duration;
import java.util.Map;

/**
 * What it takes to be there.
 *
 * @param time from the command until all four apps were ready
 * @param idleMemory of each app, in MiB, when nobody has asked it for anything yet
 */
public record StartUp(Duration time, Map<String, Long> idleMemory) {}

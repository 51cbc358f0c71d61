/** The report, as a page and as Markdown. */
@NullMarked
package marketplace.perf.report;

import org.jspecify.annotations.NullMarked;

/** How JSON is read and written: strictly, and nothing by way of floating point. */
@NullMarked
package marketplace.web.json;

import org.jspecify.annotations.NullMarked;

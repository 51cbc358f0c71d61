/** What a wrong setting looks like to the operator: one sentence that names the property. */
@NullMarked
package marketplace.web.configuration;

import org.jspecify.annotations.NullMarked;

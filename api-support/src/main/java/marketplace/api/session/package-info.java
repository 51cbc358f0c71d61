/** Who is calling: sessions, and what they open. */
@NullMarked
package marketplace.api.session;

import org.jspecify.annotations.NullMarked;

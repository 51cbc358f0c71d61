/** Two bare apps: what any front-end and back-end of Spring MVC cost, to which the marketplace is compared. */
@NullMarked
package marketplace.floor;

import org.jspecify.annotations.NullMarked;

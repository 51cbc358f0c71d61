/** What all four servers share, switched on by being on the class path. */
@NullMarked
package marketplace.web;

import org.jspecify.annotations.NullMarked;

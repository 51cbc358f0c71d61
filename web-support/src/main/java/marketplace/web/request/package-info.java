/** What is done with every request and reply, whatever they are about. */
@NullMarked
package marketplace.web.request;

import org.jspecify.annotations.NullMarked;

/** The OpenAPI document, drawn from the contract. */
@NullMarked
package marketplace.web.document;

import org.jspecify.annotations.NullMarked;

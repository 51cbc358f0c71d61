/** The product store: what is for sale, who means to buy it, who has bought it, and what they think of it. */
@NullMarked
package marketplace.product;

import org.jspecify.annotations.NullMarked;

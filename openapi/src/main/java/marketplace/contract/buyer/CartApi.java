package marketplace.contract.buyer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import marketplace.contract.ProblemType;
import marketplace.contract.Problems;
import marketplace.contract.cart.Cart;
import marketplace.contract.cart.CartAddition;
import marketplace.contract.item.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The cart of the buyer who is logged in. It is kept across logout, sessions and restarts. */
@Tag(name = "Cart", description = "Put items into your cart; it is always kept.")
@HttpExchange(url = "/v1/cart", accept = MediaType.APPLICATION_JSON_VALUE)
public interface CartApi {

    /** Shows the cart at the prices of now. */
    @Operation(summary = "Show your cart (DisplayCart)")
    @GetExchange
    Cart getCart();

    /** Adds units to what is in the cart. */
    @Operation(
            summary = "Add units of an item (AddItemToCart)",
            description =
                    "Adds to what is there. If that is more than is for sale, the problem says what is `available`. "
                            + "A cart holds " + Cart.MAX_LINES + " different items at most.")
    @Problems({ProblemType.ITEM_NOT_FOUND, ProblemType.INSUFFICIENT_STOCK})
    @PostExchange(url = "/items", contentType = MediaType.APPLICATION_JSON_VALUE)
    Cart addToCart(@RequestBody @Valid CartAddition addition);

    /** Takes units, or a whole line, out of the cart. */
    @Operation(
            summary = "Remove an item, or some units of it (RemoveItemFromCart)",
            description = "Without `quantity`, or with as much as is there or more, the whole line goes.")
    @Problems(ProblemType.NOT_IN_CART)
    @DeleteExchange("/items/{itemId}")
    Cart removeFromCart(
            @PathVariable ItemId itemId,
            @Parameter(example = "1") @RequestParam(required = false) @Positive @Nullable Long quantity);

    /** Records that the buyer saved the cart; it would be kept all the same. */
    @Operation(
            summary = "Save your cart (SaveCart)",
            description = "Carts are always kept; this records an explicit save, as `savedAt`.")
    @PostExchange("/save")
    Cart saveCart();

    /** Empties the cart. */
    @Operation(summary = "Empty your cart (ClearCart)")
    @DeleteExchange
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clearCart();
}

package marketplace.contract.productdb;

import io.swagger.v3.oas.annotations.Operation;
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

/** Carts, as the store keeps them. */
@Tag(name = "Carts")
@HttpExchange(url = "/buyers/{buyerId}/cart", accept = MediaType.APPLICATION_JSON_VALUE)
public interface CartStore {

    /** The cart at the prices of now. */
    @Operation(summary = "Show a buyer's cart")
    @GetExchange
    Cart getCart(@PathVariable long buyerId);

    /** Adds units to what is in the cart. */
    @Operation(summary = "Add units of an item")
    @Problems({ProblemType.ITEM_NOT_FOUND, ProblemType.INSUFFICIENT_STOCK})
    @PostExchange(url = "/items", contentType = MediaType.APPLICATION_JSON_VALUE)
    Cart addToCart(@PathVariable long buyerId, @RequestBody @Valid CartAddition addition);

    /** Takes units, or a whole line, out of the cart. */
    @Operation(summary = "Remove an item, or some units of it")
    @Problems(ProblemType.NOT_IN_CART)
    @DeleteExchange("/items/{itemId}")
    Cart removeFromCart(
            @PathVariable long buyerId,
            @PathVariable ItemId itemId,
            @RequestParam(required = false) @Positive @Nullable Long quantity);

    /** Records that the buyer saved the cart. */
    @Operation(summary = "Record an explicit save")
    @PostExchange("/save")
    Cart saveCart(@PathVariable long buyerId);

    /** Empties the cart. */
    @Operation(summary = "Empty a cart")
    @DeleteExchange
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clearCart(@PathVariable long buyerId);
}

package marketplace.product.item;

import marketplace.contract.ProblemType;
import marketplace.web.problem.Problem;

class ItemNotFound extends Problem {
    ItemNotFound() {
        super(ProblemType.ITEM_NOT_FOUND, "There is no such item.");
    }
}

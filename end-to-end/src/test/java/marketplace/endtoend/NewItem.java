package marketplace.endtoend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What a seller says of an item when listing it. */
record NewItem(String name, int category, List<String> keywords, String condition, String price, int quantity) {

    static NewItem anItem() {
        return new NewItem("Lamp", 3, List.of(), "New", "19.99", 5);
    }

    NewItem named(String other) {
        return new NewItem(other, category, keywords, condition, price, quantity);
    }

    NewItem inCategory(int other) {
        return new NewItem(name, other, keywords, condition, price, quantity);
    }

    NewItem withKeywords(String... others) {
        return new NewItem(name, category, List.of(others), condition, price, quantity);
    }

    NewItem inCondition(String other) {
        return new NewItem(name, category, keywords, other, price, quantity);
    }

    NewItem priced(String other) {
        return new NewItem(name, category, keywords, condition, other, quantity);
    }

    NewItem withUnits(int other) {
        return new NewItem(name, category, keywords, condition, price, other);
    }

    Map<String, Object> body() {
        return Map.of(
                "name", name,
                "category", category,
                "keywords", keywords,
                "condition", condition,
                "price", new BigDecimal(price),
                "quantity", quantity);
    }
}

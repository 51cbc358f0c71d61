package marketplace.endtoend;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Lists that come in pages. */
final class Pages {

    private Pages() {}

    /**
     * One field of all elements of a list, page by page.
     *
     * @param request makes a fresh request for each page
     */
    static <T> List<T> walk(Supplier<RequestSpecification> request, String path, int limit, String field) {
        List<T> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page(request.get().queryParam("limit", limit), path, cursor);
            seen.addAll(page.getList("content." + field));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return seen;
    }

    private static JsonPath page(RequestSpecification request, String path, String cursor) {
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

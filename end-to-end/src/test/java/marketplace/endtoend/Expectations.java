package marketplace.endtoend;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.ResponseSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** What the tests expect of replies. */
final class Expectations {

    private Expectations() {}

    /** A problem of that type; {@link EveryReply} sees to the rest of its form. */
    static ResponseSpecification problem(int status, String type) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectBody("type", equalTo(problemType(type)))
                .build();
    }

    static String problemType(String type) {
        return "urn:marketplace:problem:" + type;
    }

    /** An invalid request in which exactly these fields are named, in this order. */
    static ResponseSpecification invalid(String... fields) {
        return new ResponseSpecBuilder()
                .addResponseSpecification(problem(400, "invalid-request"))
                .expectBody("errors.field.unique()", equalTo(List.of(fields)))
                .build();
    }

    /** An amount of money, however it is spelt. */
    static Matcher<Number> amount(String expected) {
        return new CustomTypeSafeMatcher<>("an amount of " + expected) {
            @Override
            protected boolean matchesSafely(Number actual) {
                return new BigDecimal(actual.toString()).compareTo(new BigDecimal(expected)) == 0;
            }
        };
    }

    /** How often each outcome came: a status, and for a problem its type. */
    static Map<String, Long> outcomes(List<ValidatableResponse> replies) {
        return replies.stream()
                .map(Expectations::outcome)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static String outcome(ValidatableResponse reply) {
        Response response = reply.extract().response();
        int status = response.statusCode();
        return status < 400
                ? Integer.toString(status)
                : status + " " + response.<String>path("type").replace(problemType(""), "");
    }
}

package marketplace.endtoend;

import static marketplace.endtoend.CheckoutStep.AUTHORISE;
import static marketplace.endtoend.CheckoutStep.COMPLETE;
import static marketplace.endtoend.Expectations.outcomes;
import static marketplace.endtoend.Expectations.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A payment provider that never answers, answers late, answers twice, or when the purchase is given up already. */
@OnSharedPlatform
@ResourceLock(ShakyApi.LOCK)
class LateProviderIT {

    private static final long QUICKLY = 8;

    private static final Hold lateAnswer = Hold.afterTheStore();
    private static final Hold lateApproval = Hold.beforeTheStore();
    private static final Hold lateDecline = Hold.beforeTheStore();
    private static final Hold lateCompletion = Hold.beforeTheStore();

    private static ShakyApi api;
    private static Seller seller;
    private static DoubtfulPurchase unanswered;
    private static DoubtfulPurchase answeredLate;
    private static DoubtfulPurchase approvedLate;
    private static DoubtfulPurchase declinedLate;
    private static DoubtfulPurchase completedLate;

    /** All at once, as each takes its time to be settled. */
    @BeforeAll
    static void beginWhatIsSettledLater() {
        api = ShakyApi.running();
        seller = Seller.registered();
        unanswered = meeting(AUTHORISE, Fault.SWALLOWED);
        answeredLate = meeting(AUTHORISE, lateAnswer);
        approvedLate = meeting(AUTHORISE, lateApproval);
        declinedLate = new DoubtfulPurchase(
                api, seller, Checkout.aCheckout().byCard(Checkout.DECLINED), AUTHORISE, lateDecline);
        completedLate = meeting(COMPLETE, lateCompletion);
        List<ValidatableResponse> replies = Race.of(
                List.of(unanswered, answeredLate, approvedLate, declinedLate, completedLate), DoubtfulPurchase::begins);
        assertThat(outcomes(replies)).isEqualTo(Map.of("503 payment-unavailable", 4L, "503 unavailable", 1L));
    }

    private static DoubtfulPurchase meeting(CheckoutStep step, Fault fault) {
        return new DoubtfulPurchase(api, seller, step, fault);
    }

    @AfterAll
    static void theLedgersAddUp() {
        api.heal();
        Audit.findsNothingWrong();
    }

    @Test
    void neverAnswersAndTheUnitsAreForSaleAgain() {
        unanswered.awaitGivenUp();
    }

    @Test
    void answersWhenNobodyWaitsAnyMoreAndThePurchaseIsSettled() {
        lateAnswer.release();
        answeredLate.awaitSettled();
        answeredLate.isRetried().statusCode(201).header("Idempotent-Replayed", "true");
        answeredLate.expectBoughtOnce();
    }

    @Test
    void approvesAfterThePurchaseWasGivenUpAndTheMoneyGoesBack() {
        approvedLate.awaitGivenUp();
        long refunds = Audit.refunds();
        lateApproval.release();
        assertThat(Audit.refunds()).isEqualTo(refunds + 1);
        Audit.findsNothingWrong();
        approvedLate.awaitGivenUp();
        approvedLate.isRetried().statusCode(201);
        approvedLate.expectBoughtOnce();
    }

    @Test
    void declinesAfterThePurchaseWasGivenUpAndNoMoneyMoves() {
        declinedLate.awaitGivenUp();
        long refunds = Audit.refunds();
        lateDecline.release();
        assertThat(Audit.refunds()).isEqualTo(refunds);
        declinedLate.awaitGivenUp();
    }

    @Test
    void approvesAndTheCompletionComesWhenThePurchaseIsSettledAlready() {
        completedLate.awaitSettled();
        lateCompletion.release();
        completedLate.expectBoughtOnce();
    }

    @Test
    void doesNotAnswerAtFirstAndARetryBuysOnce() {
        DoubtfulPurchase purchase = meeting(AUTHORISE, Fault.SWALLOWED);
        purchase.begins().spec(problem(503, "payment-unavailable")).time(lessThan(QUICKLY), TimeUnit.SECONDS);
        purchase.expectUnderWay();
        purchase.isRetried().statusCode(201);
        purchase.expectBoughtOnce();
    }

    @Test
    void isAskedByARetryWhileTheFirstRequestIsOnItsWay() {
        Hold request = Hold.beforeTheStore();
        DoubtfulPurchase purchase = meeting(AUTHORISE, request);
        purchase.begins().spec(problem(503, "payment-unavailable"));
        purchase.isRetried().statusCode(201);
        request.release();
        purchase.expectBoughtOnce();
    }

    @Test
    void isAskedTwiceAndChargesOnce() {
        DoubtfulPurchase purchase = meeting(AUTHORISE, Fault.TWICE);
        purchase.begins().statusCode(201);
        purchase.expectBoughtOnce();
    }

    @Test
    void approvesAndThePurchaseIsCompletedTwice() {
        DoubtfulPurchase purchase = meeting(COMPLETE, Fault.TWICE);
        purchase.begins().statusCode(201);
        purchase.expectBoughtOnce();
    }

    @Test
    void talksNonsenseAndARetryBuysOnce() {
        DoubtfulPurchase purchase = meeting(
                AUTHORISE, Fault.babbling("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nno"));
        purchase.begins().spec(problem(503, "payment-unavailable"));
        purchase.isRetried().statusCode(201);
        purchase.expectBoughtOnce();
    }
}

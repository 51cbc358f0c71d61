package marketplace.product.payment;

import marketplace.contract.productdb.PaymentBooks;
import marketplace.contract.productdb.PaymentEntry;
import marketplace.contract.productdb.PaymentRecord;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PaymentController implements PaymentBooks {

    private final Bookkeeper bookkeeper;

    PaymentController(Bookkeeper bookkeeper) {
        this.bookkeeper = bookkeeper;
    }

    @Override
    public PaymentRecord enterPayment(long purchaseId, PaymentEntry entry) {
        return bookkeeper.enter(purchaseId, entry);
    }
}

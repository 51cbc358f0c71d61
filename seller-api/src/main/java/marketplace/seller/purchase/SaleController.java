package marketplace.seller.purchase;

import marketplace.api.Pages;
import marketplace.api.session.CurrentUser;
import marketplace.contract.Page;
import marketplace.contract.item.Sale;
import marketplace.contract.productdb.PurchaseStore;
import marketplace.contract.seller.SaleApi;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SaleController implements SaleApi {

    private final PurchaseStore purchases;

    SaleController(PurchaseStore purchases) {
        this.purchases = purchases;
    }

    @Override
    public ResponseEntity<Page<Sale>> listSales(int limit, @Nullable String cursor) {
        return Pages.reply(purchases.listSales(CurrentUser.id(), limit, cursor));
    }
}

package marketplace.product.audit;

import marketplace.contract.productdb.AuditReport;
import marketplace.contract.productdb.AuditStore;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditController implements AuditStore {

    private final Auditor auditor;

    AuditController(Auditor auditor) {
        this.auditor = auditor;
    }

    @Override
    public AuditReport audit() {
        return auditor.audit();
    }
}

package marketplace.customer;

import io.swagger.v3.oas.models.OpenAPI;
import marketplace.web.document.ContractDocument;
import marketplace.web.document.ContractOperations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CustomerDbDocument {

    @Bean
    OpenAPI openApi() {
        return ContractDocument.ofStore(
                "Marketplace customer store",
                "Accounts and sessions. Internal: it answers the two public APIs and the operator alone.");
    }

    @Bean
    ContractOperations contractOperations() {
        return new ContractOperations(ContractOperations.OF_A_STORE);
    }
}

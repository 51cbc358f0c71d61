package marketplace.seller;

import io.swagger.v3.oas.models.OpenAPI;
import marketplace.contract.account.Role;
import marketplace.web.document.ContractDocument;
import marketplace.web.document.ContractOperations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose API this is, and how its document begins. */
@Configuration(proxyBeanMethods = false)
class SellerApi {

    @Bean
    Role role() {
        return Role.SELLER;
    }

    @Bean
    OpenAPI openApi() {
        return ContractDocument.ofApi(
                "Marketplace API for sellers", "List items for sale, price them, see what sells.");
    }

    @Bean
    ContractOperations contractOperations() {
        return new ContractOperations(ContractOperations.OF_AN_API);
    }
}

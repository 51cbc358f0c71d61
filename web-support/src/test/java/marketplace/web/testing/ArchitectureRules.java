package marketplace.web.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that Maven's edges cannot say. */
public class ArchitectureRules {

    /** Features form no circle. */
    @ArchTest
    public static final ArchRule FEATURES_FORM_NO_CIRCLE =
            slices().matching("marketplace.(*).(*)..").should().beFreeOfCycles();

    /** The contracts know nobody. */
    @ArchTest
    public static final ArchRule CONTRACTS_KNOW_NOBODY = noClasses()
            .that()
            .resideInAPackage("marketplace.contract..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("marketplace..").and(not(resideInAPackage("marketplace.contract.."))));

    /** Entities never leave their feature's package. */
    @ArchTest
    public static final ArchRule ENTITIES_STAY_AT_HOME = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    /** Repositories never leave their feature's package. */
    @ArchTest
    public static final ArchRule REPOSITORIES_STAY_AT_HOME = classes()
            .that()
            .areAssignableTo("org.springframework.data.repository.Repository")
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    /** Controllers hold no business logic, so they need no repository. */
    @ArchTest
    public static final ArchRule CONTROLLERS_ASK_NO_REPOSITORY = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo("org.springframework.data.repository.Repository")
            .allowEmptyShould(true);

    /** What a class needs is handed to its constructor. */
    @ArchTest
    public static final ArchRule NO_FIELD_IS_INJECTED =
            fields().should().notBeAnnotatedWith(Autowired.class).allowEmptyShould(true);

    /** A name says what a thing is. */
    @ArchTest
    public static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|DTO|Dto)")
            .orShould()
            .resideInAnyPackage("..controller..", "..service..", "..model..", "..util..");
}

package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.commons.support.ReflectionSupport;

/** Tests run side by side; one that did not say what it needs would at times find the apps stopped. */
@OnPlatformOfItsOwn
class PlatformUseIT {

    private static final List<Class<? extends Annotation>> USES =
            List.of(OnSharedPlatform.class, OnSharedPlatformAlone.class, OnPlatformOfItsOwn.class, Isolated.class);

    @Test
    void eachTestSaysWhichPlatformItNeeds() {
        assertThat(tests())
                .contains(PlatformUseIT.class)
                .allSatisfy(test -> assertThat(USES.stream().filter(test::isAnnotationPresent))
                        .hasSize(1));
    }

    private static Stream<Class<?>> tests() {
        return ReflectionSupport.findAllClassesInPackage(
                PlatformUseIT.class.getPackageName(),
                type -> type.getEnclosingClass() == null,
                name -> name.endsWith("IT"))
                .stream();
    }
}

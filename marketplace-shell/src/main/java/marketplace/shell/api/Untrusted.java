package marketplace.shell.api;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.ExitCode;
import org.springframework.core.NestedExceptionUtils;

/** The API has shown a certificate that nobody trusted vouches for; nothing was sent to it, and trying again is no help. */
public class Untrusted extends CommandFailure {

    private static final long serialVersionUID = 1L;

    private Untrusted(String address, IOException cause) {
        super(
                ExitCode.UNREACHABLE,
                "The certificate of %s is not trusted (%s): name the file of its CA with --ca FILE"
                        .formatted(
                                address,
                                NestedExceptionUtils.getMostSpecificCause(cause).getMessage()));
        initCause(cause);
    }

    /** This failure, if it is the reason why no answer came. */
    static Optional<CommandFailure> of(String address, IOException noAnswer) {
        return Stream.<Throwable>iterate(noAnswer, cause -> cause != null, Throwable::getCause)
                .filter(CertificateException.class::isInstance)
                .findFirst()
                .map(distrust -> new Untrusted(address, noAnswer));
    }
}

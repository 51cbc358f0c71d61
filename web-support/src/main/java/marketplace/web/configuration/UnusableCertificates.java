package marketplace.web.configuration;

/** Certificates or keys that were set for TLS cannot be used. */
class UnusableCertificates extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One sentence, which names the property. */
    UnusableCertificates(String explanation) {
        super(explanation);
    }

    UnusableCertificates(String explanation, Throwable cause) {
        super(explanation, cause);
    }
}

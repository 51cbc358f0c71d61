package marketplace.perf;

/** The evaluation was not asked for as it has to be; says in a sentence why. */
final class Misuse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Misuse(String sentence) {
        super(sentence);
    }
}

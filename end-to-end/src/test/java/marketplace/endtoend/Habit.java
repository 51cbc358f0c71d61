package marketplace.endtoend;

/** What somebody does again and again as long as it succeeds, remembering what was acknowledged. */
interface Habit {

    /** Does it once more, and tells whether it succeeded. */
    boolean goesOn();

    /** How often it has succeeded. */
    int times();

    /** Once the apps are back: what was acknowledged is there. */
    void expectNothingLost();
}

package marketplace.shell.outcome;

/** What a command tells the script that ran it. */
public enum ExitCode {
    DONE(0),
    FAILED(1),
    USAGE(2),
    NOT_LOGGED_IN(3),
    NOT_FOUND(4),
    CONFLICT(5),
    UNREACHABLE(6);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the process ends with. */
    public int number() {
        return number;
    }
}

package marketplace.shell.screen;

/** How a text stands out on a terminal (ECMA-48). */
enum Style {
    BOLD("1"),
    FAINT("2"),
    RED("31");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** Colour is for terminals, and for nobody who has set NO_COLOR (no-color.org). */
    static boolean suits(boolean terminal) {
        String noColor = System.getenv("NO_COLOR");
        return terminal && (noColor == null || noColor.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    }

    String apply(String text) {
        return "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}

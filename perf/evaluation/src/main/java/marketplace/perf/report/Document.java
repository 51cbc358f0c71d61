package marketplace.perf.report;

import java.util.List;

/** Something that a report is written into, from top to bottom. */
interface Document {

    void heading(int level, String text);

    void paragraph(String text);

    /** The first cell of each row names it; the others are figures. */
    void table(List<String> head, List<List<String>> rows);

    /** A drawing, as SVG; a document that shows none leaves it out. */
    void plot(String svg);

    /** The whole document. */
    String text();
}

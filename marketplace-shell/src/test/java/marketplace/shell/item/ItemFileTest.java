package marketplace.shell.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import marketplace.contract.item.Condition;
import marketplace.contract.item.Item;
import marketplace.contract.item.ItemId;
import marketplace.contract.item.NewItem;
import marketplace.shell.outcome.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemFileTest {

    private static final String HEADER = "name,category,keywords,condition,price,quantity\r\n";

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("items.csv"), text);
    }

    private static Item item(String name) {
        return new Item(
                new ItemId(3, 1), 1, name, 3, List.of("lamp", "red"), Condition.USED, new BigDecimal("1.50"), 2, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lamp", "=1+1", "+1", "-1", "@SUM(A1)", "'quoted'", "'=1", "a,b", "say \"hi\"", "two\nlines"})
    void readsWhatItHasWritten(String name) throws Exception {
        Path file = folder.resolve("items.csv");
        ItemFile.write(file, List.of(item(name)));
        NewItem read = ItemFile.read(file).getFirst().item();
        assertThat(read)
                .isEqualTo(new NewItem(name, 3, List.of("lamp", "red"), Condition.USED, new BigDecimal("1.50"), 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void writesNothingThatASpreadsheetWouldRun(String name) throws IOException {
        Path file = folder.resolve("items.csv");
        ItemFile.write(file, List.of(item(name)));
        assertThat(Files.readString(file)).contains("'" + name);
    }

    @Test
    void writesWhatALinkPointsTo() throws IOException {
        Path file = file("old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        ItemFile.write(link, List.of(item("lamp")));
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).contains("lamp");
    }

    @Test
    void writesIntoAPipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        ItemFile.write(pipe, List.of(item("lamp")));
        assertThat(reader.inputReader().lines()).hasSize(2);
        assertThat(folder).isDirectoryNotContaining(Files::isRegularFile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"items.csv.part", "items.csv.tmp", "items.csv~"})
    void touchesNoFileThatItWasNotGiven(String name) throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "kept");
        Path link = Files.createSymbolicLink(folder.resolve(name), other);
        ItemFile.write(folder.resolve("items.csv"), List.of(item("lamp")));
        assertThat(link).isSymbolicLink();
        assertThat(other).hasContent("kept");
    }

    @Test
    void writesAFileThatOthersMayReadAsAnyOther() throws IOException {
        Path file = folder.resolve("items.csv");
        ItemFile.write(file, List.of(item("lamp")));
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(Files.getPosixFilePermissions(Files.createFile(folder.resolve("other"))));
    }

    @Test
    void leavesNothingBehindThatItCouldNotWrite() throws IOException {
        Path folderOfThatName = Files.createDirectories(folder.resolve("items.csv"));
        assertThatThrownBy(() -> ItemFile.write(folderOfThatName, List.of(item("lamp"))))
                .isInstanceOf(IOException.class);
        assertThat(folder).isDirectoryNotContaining(Files::isRegularFile);
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThatThrownBy(() -> ItemFile.read(folder.resolve("none.csv")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageEndingWith("none.csv: there is no such file or folder");
    }

    @Test
    void readsColumnsInAnyOrderAndTheMarkOfSpreadsheets() throws Exception {
        Path file = file("\uFEFFPrice,Quantity,Name,Category,Condition,Keywords\n1,2,Lamp,3,new,\n");
        assertThat(ItemFile.read(file).getFirst().item())
                .isEqualTo(new NewItem("Lamp", 3, List.of(), Condition.NEW, BigDecimal.ONE, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Lamp,3,,Old,1,1     | condition is New or Used, not "Old"
            Lamp,three,,New,1,1 | category is a number, not "three"
            Lamp,3,,New,1,1.5   | quantity is a whole number, not "1.5"
            Lamp,3,,New,1e9,1   | price is a number, not "1e9"
            Lamp,3,,New         | it has 4 values, not 6
            """)
    void saysWhyALineIsNoItem(String line, String reason) throws IOException {
        ItemFile.Line read = ItemFile.read(file(HEADER + line + "\r\n")).getFirst();
        assertThatThrownBy(read::item).hasMessage(reason);
        assertThat(read.number()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsTheLinesThatAnEditorShows(String end) throws IOException {
        String text = """
                name,category,keywords,condition,price,quantity

                Lamp,3,,New,1,1


                "Lamp
                in two lines, then

                two more",3,,New,1,1
                "Last,
                without an end",3,,New,1,1""";
        assertThat(ItemFile.read(file(text.replace("\n", end))))
                .extracting(ItemFile.Line::number)
                .containsExactly(3L, 6L, 10L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name,category\nLamp,3\n", "Lamp,3,,New,1,1\n", "name,name,name\n", "\"unclosed\n"})
    void refusesAFileWithoutAHeaderRow(String text) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> ItemFile.read(file)).isInstanceOf(CommandFailure.class);
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        Path file = Files.write(folder.resolve("items.csv"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        assertThatThrownBy(() -> ItemFile.read(file))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("UTF-8");
    }
}

package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a slim system, {@code ./marketplace} says what is missing, and does nothing. */
@OnPlatformOfItsOwn
class MissingProgramIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"start", "restart", "stop", "status"})
    void whatIsMissingIsNamedWithItsPackage(String command) throws IOException {
        Path programs = programs("dirname", "uname", "curl");
        assertThat(refusal(command, programs)).contains("the program ps is needed", "install the package procps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "restart", "stop", "status"})
    void curlIsNeededToo(String command) throws IOException {
        Path programs = programs("dirname", "uname", "ps");
        assertThat(refusal(command, programs)).contains("the program curl is needed", "install the package curl");
    }

    /** A folder with these programs alone. */
    private Path programs(String... names) throws IOException {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        for (String name : names) {
            Path program =
                    Files.writeString(programs.resolve(name), "#!/bin/sh\nexec %s \"$@\"\n".formatted(installed(name)));
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
        return programs;
    }

    private static Path installed(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    /** What the command says where there are these programs alone. */
    private String refusal(String command, Path programs) throws IOException {
        Path data = folder.resolve("data");
        ProcessBuilder builder = new ProcessBuilder(
                        installed("bash").toString(), "../marketplace", command, "--data", data.toString())
                .redirectErrorStream(true);
        builder.environment().put("PATH", programs.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(said).isEqualTo(1);
        assertThat(data).doesNotExist();
        return said;
    }
}

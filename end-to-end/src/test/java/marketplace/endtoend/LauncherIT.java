package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./marketplace} reads in a data folder, which others may have filled, it does not obey. */
@OnSharedPlatform
class LauncherIT {

    /** Nothing listens there, and nobody may without being root. */
    private static final int NO_PORT = 1;

    @TempDir
    private Path folder;

    private final List<Process> others = new ArrayList<>();
    private Path data;
    private Path trace;

    @BeforeEach
    void makeFolders() throws IOException {
        data = folder.resolve("data");
        Files.createDirectories(data.resolve(Path.of("run", "lock")));
        Files.createDirectory(data.resolve("secrets"));
        trace = folder.resolve("trace");
    }

    @AfterEach
    void endOthers() {
        others.forEach(Process::destroy);
    }

    private Process start(String... command) throws IOException {
        Process other = new ProcessBuilder(command).start();
        others.add(other);
        return other;
    }

    @Test
    void aBasePortThatIsACommandIsNotRun() throws IOException {
        Files.writeString(data.resolve(Path.of("run", "settings")), "base-port=apps[$(touch %s)]\n".formatted(trace));
        Files.delete(data.resolve(Path.of("run", "lock")));
        Process app = start("sh", "-c", "read line", "/product-db-app.jar", "--server.port=1", AppProcess.DATA + data);
        notePid(app.pid());
        ProcessBuilder restart = Launcher.on(data, NO_PORT, "restart");
        restart.command().set(0, launcherWithNothingToBuild().toString());
        assertThat(Launcher.refusal(restart)).contains("is not a number");
        assertThat(trace).doesNotExist();
        assertThat(app.isAlive()).isTrue();
    }

    private void notePid(long pid) throws IOException {
        Files.writeString(data.resolve(Path.of("run", "product-db-app.pid")), pid + "\n");
    }

    /** It finds the apps built, if empty. */
    private Path launcherWithNothingToBuild() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        for (App app : App.values()) {
            Path target = Files.createDirectories(home.resolve(Path.of(app.toString(), "target")));
            Files.createFile(target.resolve(app + ".jar"));
        }
        Files.createDirectory(home.resolve("launcher"));
        try (Stream<Path> parts = Files.list(Path.of("..", "launcher"))) {
            for (Path part : parts.toList()) {
                Files.copy(part, home.resolve("launcher").resolve(part.getFileName()));
            }
        }
        return Files.copy(Path.of("..", "marketplace"), home.resolve("marketplace"));
    }

    @Test
    void aGroupOfProcessesIsNotEndedAsTheHolderOfALock() throws IOException {
        Process leader = start("setsid", "cat");
        Files.writeString(data.resolve(Path.of("run", "lock", "holder")), "-%d \n".formatted(leader.pid()));
        assertThat(Launcher.said(0, Launcher.on(data, NO_PORT, "stop"))).contains("does not run");
        assertThat(leader.isAlive()).isTrue();
    }

    /** How ps writes what is not ASCII, as in the path of the launcher here, depends on the language of whoever asks. */
    @Test
    void aLockHoldsAlsoForThoseWhoSpeakAnotherLanguage() throws IOException {
        Path lock = data.resolve(Path.of("run", "lock"));
        Files.delete(lock);
        Path pipe = Launcher.pipe(folder.resolve("pipe"));
        ProcessBuilder restore = Launcher.on(data, NO_PORT, "restore", pipe.toString());
        List<String> words = new ArrayList<>(List.of(
                "bash", "-c", """
                folder=$0/$(printf 'm\\303\\274')
                mkdir "$folder"
                LC_ALL=C.UTF-8 exec "$folder/../marketplace" "$@"
                """, launcherWithNothingToBuild().getParent().toString()));
        words.addAll(restore.command().subList(1, restore.command().size()));
        Process holder = restore.command(words).start();
        Await.within(Duration.ofSeconds(30), "the restore holds the data", () -> Files.exists(lock.resolve("holder")));

        ProcessBuilder other = Launcher.on(data, NO_PORT, "restore", "/dev/null");
        other.environment().put("LC_ALL", "C");
        assertThat(Launcher.refusal(other)).contains("under way in " + data);

        Files.write(pipe, new byte[0]);
        assertThat(holder.onExit().join().exitValue()).isEqualTo(1);
    }

    @Test
    void aLockThatCannotBeMadeIsNotTakenForAnothers() throws IOException {
        Path lock = data.resolve(Path.of("run", "lock"));
        Files.delete(lock);
        Files.createSymbolicLink(lock, folder.resolve("nowhere"));
        assertThat(Launcher.refusal(Launcher.on(data, NO_PORT, "restore", "/dev/null")))
                .contains("cannot make a lock", lock.toString());
    }

    /** As a machine may leave it that stopped while it was written. */
    @Test
    void anEmptySecretIsMadeAnew() throws IOException {
        Files.delete(data.resolve(Path.of("run", "lock")));
        writeSecret("");
        ProcessBuilder start = Launcher.on(data, NO_PORT, "start");
        start.command().set(0, launcherWithNothingToBuild().toString());
        Launcher.refusal(start); // there is nothing that it could start
        assertThat(data.resolve(Path.of("secrets", "marketplace.store-secret"))).isNotEmptyFile();
    }

    @Test
    void aSecretThatIsAnOptionOfCurlIsNotTakenForOne() throws IOException {
        Path source = Files.createFile(folder.resolve("source"));
        writeSecret("\"\nurl = \"%s\"\noutput = \"%s".formatted(source.toUri(), trace));
        Launcher.refusal(Launcher.on(data, NO_PORT, "audit"));
        assertThat(trace).doesNotExist();
    }

    private void writeSecret(String secret) throws IOException {
        Files.writeString(data.resolve(Path.of("secrets", "marketplace.store-secret")), secret);
    }

    /** As when the operator had it in the environment, where it wins over the file. */
    @Test
    void aStoreThatWasStartedWithAnotherSecretIsSaidToBeSo() throws IOException {
        writeSecret("of this data");
        AppProcess store = Platform.running().another(App.PRODUCT_DB, "of-another-secret", AppProcess.DATA + data);
        store.start();
        store.awaitReady();
        notePid(store.pid());
        for (List<String> words : List.of(
                List.of("audit"), List.of("backup", folder.resolve("backup.tar").toString()))) {
            assertThat(Launcher.refusal(Launcher.on(data, store.port() - 1, words.toArray(String[]::new))))
                    .contains("product-db-app refuses the secret in " + data, "MARKETPLACE_STORESECRET");
        }
        store.stop();
    }
}

package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plumbline.kernel.StartRefused;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whatever keeps the server from starting is one sentence that says what to do. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(120)
class RefusedStartIT {
  @TempDir private Path folder;

  @Test
  void nothingIsOfferedToTheNetworkUnencrypted() {
    assertThatThrownBy(() -> StartServer.requireSafe("0.0.0.0", null))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("PLUMBLINE_PUBLIC_URL");
    assertThatThrownBy(() -> StartServer.requireSafe("127.0.0.1", "http://rate.example.org"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("https://");
    for (var odd : List.of("rate.example.org", "https://", "https://a b")) {
      assertThatThrownBy(() -> StartServer.requireSafe("127.0.0.1", odd))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("such as https://rate.example.org");
    }
    assertThatCode(() -> StartServer.requireSafe("0.0.0.0", "https://rate.example.org"))
        .doesNotThrowAnyException();
    assertThatCode(() -> StartServer.requireSafe("127.0.0.1", null)).doesNotThrowAnyException();
  }

  @Test
  void anAddressThatIsNotOfThisMachineIsRefused() {
    for (var host : List.of("192.0.2.7", "nowhere.invalid")) {
      assertThatThrownBy(() -> StartServer.run(host, 0, List.of()))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining(host + " is no address of this machine");
    }
    for (int port : List.of(-1, 65_536)) {
      assertThatThrownBy(() -> StartServer.run("127.0.0.1", port, List.of()))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("no port " + port);
    }
    for (var host : List.of("127.0.0.1", "127.0.1.1", "localhost", "0.0.0.0", "::1")) {
      assertThatCode(() -> StartServer.requireAddress(host, 0)).doesNotThrowAnyException();
    }
    assertThat(StartServer.sentence(new IllegalStateException(new BindException("Permission"))))
        .contains("cannot be opened (Permission)", "--port");
  }

  @Test
  void aTakenPortIsNamed(CapturedOutput output) throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var sentence = refusal(taken.getLocalPort(), on(TestDatabase.fresh(), false));
      assertThat(sentence).contains("Port " + taken.getLocalPort() + " is taken", "--port");
    }
    assertNoTrace(output);
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamed(CapturedOutput output) {
    var nowhere = "--plumbline.database.url=jdbc:postgresql://127.0.0.1:1/none";
    assertThat(refusal(0, List.of(nowhere, "--plumbline.demo=false")))
        .contains("The database cannot be used", "127.0.0.1:1");
    assertNoTrace(output);
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed(CapturedOutput output) throws IOException {
    var file = Files.writeString(folder.resolve("file"), "no folder");
    var within = "--plumbline.directory=" + file.resolve("data");
    assertThat(refusal(0, List.of("--plumbline.database.url=", within)))
        .contains(file.toString(), "cannot be written", "PLUMBLINE_DIRECTORY");
    var external = on(TestDatabase.fresh(), false, file.resolve("data"));
    assertThat(refusal(0, external)).contains("cannot be written");
    assertNoTrace(output);
  }

  @Test
  void aDemoIsNotServedAndRealDataBecomesNoDemo(CapturedOutput output) {
    var demo = marked(true);
    assertThat(refusal(0, on(demo, false))).contains("belongs to a demo");
    var real = marked(false);
    assertThat(refusal(0, on(real, true))).contains("holds a real installation");
    assertNoTrace(output);
  }

  private static TestDatabase marked(boolean demo) {
    var database = TestDatabase.fresh();
    database.asOwner(
        "insert into kernel.installation (demo, made_at) values (%s, now())".formatted(demo));
    return database;
  }

  private List<String> on(TestDatabase database, boolean demo) {
    return on(database, demo, folder);
  }

  private static List<String> on(TestDatabase database, boolean demo, Path directory) {
    return List.of(
        "--plumbline.directory=" + directory,
        "--plumbline.database.url=" + database.url(),
        "--plumbline.database.user=" + database.user(),
        "--plumbline.database.password=" + database.password(),
        "--plumbline.demo=" + demo);
  }

  private static String refusal(int port, List<String> settings) {
    var failure = catchThrowable(() -> StartServer.run("127.0.0.1", port, settings));
    assertThat(failure).isNotNull();
    return StartServer.sentence(failure);
  }

  private static void assertNoTrace(CapturedOutput output) {
    assertThat(output.getAll()).doesNotContain("\tat ", "Exception encountered");
  }
}

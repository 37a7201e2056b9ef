package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import beian.app.sandbox.LoopbackSmtp;
import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OwnHome;
import beian.testing.Relay;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A full disk, a home that cannot be written, a damaged file, a server that goes away: each has its
 * sentence and its exit code, and nobody sees a stack trace. What needs a file system of its own
 * runs in a name space of this user, where the machine allows one.
 */
class MachineTroubleTest {
  private static final String DAY = "2026-11-02";
  private static final int FILINGS = 6;

  @TempDir Path folder;
  private Cli cli;
  private OwnHome home;

  @BeforeEach
  void a_sandbox_with_letters_to_send() throws IOException {
    cli = new Cli(folder.resolve("home")).inSandbox();
    home = new OwnHome(cli.home());
    for (int number = 1; number <= FILINGS; number++) {
      home.filing(number, "entity_pic_mobile", "1380000300");
      home.filing(number, "entity_doc_no", "91110108MA%08dX".formatted(number));
    }
    home.drop("filings.csv");
  }

  private void campaign() {
    assertThat(cli.run("campaign", "open", "秋季", "--period", "5wd", "--as-of", DAY).exit())
        .isZero();
  }

  private static Result told(Result result, int exit, String... words) {
    assertThat(result.exit()).as(result.err()).isEqualTo(exit);
    assertThat(result.err()).contains(words).contains("next: ");
    assertThat(result.out() + result.err())
        .doesNotContain("\tat ", "Exception", "CLI-005", "JBERET", "org.h2", "SqlFailure");
    return result;
  }

  /** A script in which file systems may be mounted; {@code beian} is the suite. */
  private String script(String... lines) throws IOException, InterruptedException {
    List<String> text = new ArrayList<>();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    text.add(
        "beian() { BEIAN_LANG=en timeout -s KILL 180 '%s' -Dfile.encoding=UTF-8 -XX:TieredStopAtLevel=1 -cp '%s' %s \"$@\"; }"
            .formatted(java, System.getProperty("java.class.path"), Main.class.getName()));
    text.addAll(Arrays.asList(lines));
    Path file = Files.writeString(folder.resolve("script.sh"), String.join("\n", text) + "\n");
    Process process =
        new ProcessBuilder("unshare", "-rm", "sh", file.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private void assumeMountsAreAllowed() throws InterruptedException {
    try {
      String said = script("mkdir -p probe && mount -t tmpfs -o size=1m tmpfs probe && echo yes");
      assumeThat(said).as("mounting in a name space of our own").contains("yes");
    } catch (IOException e) {
      assumeThat(e).as("unshare").isNull();
    }
  }

  @Test
  void a_full_disk_cuts_the_night_off_and_it_goes_on_when_there_is_room() throws Exception {
    assumeMountsAreAllowed();
    campaign();

    String said =
        script(
            "mkdir full && mount -t tmpfs -o size=64m tmpfs full && cp -r home full/home",
            "used=$(du -sk full | cut -f1); mount -o remount,size=$((used + 300))k full",
            "beian nightly --offline --as-of " + DAY + " --home full/home; echo first=$?",
            "mount -o remount,size=64m full",
            "beian restart last --home full/home; echo second=$?",
            "ls full/home/out/mail | wc -l");

    assertThat(said)
        .contains("DSK-001 The disk is full; at: ", "full/home", "next: Make room")
        .containsPattern("\\./beian restart 1 --home full/home")
        .contains("first=5", "second=0")
        .doesNotContain("\tat ", "Exception", "CLI-005");
    assertThat(said.strip()).endsWith("\n" + FILINGS);
  }

  @Test
  void a_home_that_is_mounted_for_reading_can_be_read_and_says_why_it_is_not_written()
      throws Exception {
    assumeMountsAreAllowed();
    campaign();

    String said =
        script(
            "mkdir ro && mount --bind home ro && mount -o remount,ro,bind ro",
            "beian cases --home ro; echo list=$?",
            "beian nightly --offline --as-of " + DAY + " --home ro; echo night=$?",
            "beian campaign close 秋季 --as-of " + DAY + " --home ro; echo close=$?");

    assertThat(said).contains("list=0", "night=1", "close=1");
    assertThat(said.split("DSK-002 This cannot be written; at: ", -1)).as(said).hasSize(3);
    assertThat(said).doesNotContain("\tat ", "Exception", "CLI-005", "BAT-003");
  }

  @ParameterizedTest
  @ValueSource(strings = {"head", "cut", "text", "empty", "zeros", "gone"})
  void a_damaged_file_is_said_to_be_one_and_is_never_begun_anew(String damage) throws IOException {
    campaign();
    assertThat(cli.run("nightly", "--offline", "--as-of", DAY).exit()).isZero();
    Path file = cli.home().resolve("data/beian.mv.db");
    byte[] bytes = Files.readAllBytes(file);
    int begin = 8192;
    byte[] broken =
        switch (damage) {
          // Cut within the first chunk: a file cut behind a whole one opens as it was then.
          case "cut" -> Arrays.copyOf(bytes, begin + 1000);
          case "text" -> "hello".repeat(100).getBytes(StandardCharsets.UTF_8);
          case "empty", "gone" -> new byte[0];
          case "zeros" -> Arrays.copyOf(Arrays.copyOf(bytes, begin), bytes.length);
          default -> {
            Arrays.fill(bytes, 0, begin, (byte) '!');
            yield bytes;
          }
        };
    Files.write(file, broken);
    if (damage.equals("gone")) {
      Files.delete(file);
    }

    for (String[] command :
        new String[][] {{"cases"}, {"nightly", "--offline", "--as-of", DAY}, {"restart", "last"}}) {
      told(cli.run(command), 1, "DBS-007 The database is damaged", "data/beian", "backup");
    }
    Result doctor = cli.run("doctor");
    assertThat(doctor.out()).contains("DBS-007");
  }

  @Test
  void a_server_that_goes_away_in_the_night_cuts_it_off_and_no_letter_leaves_twice()
      throws Exception {
    Path data = folder.resolve("pg");
    EmbeddedPostgres first = server(data, 0);
    int port = first.getPort();
    cli.with("BEIAN_DATABASE_URL", "jdbc:postgresql://localhost:" + port + "/postgres")
        .with("BEIAN_DATABASE_USER", "postgres")
        .with("BEIAN_DATABASE_PASSWORD", "postgres");
    AtomicBoolean stopped = new AtomicBoolean();
    try (LoopbackSmtp mail =
            new LoopbackSmtp(folder.resolve("taken"), LoopbackSmtp.Options.plain());
        Relay relay =
            new Relay(
                mail.port(),
                () -> {
                  if (mail.taken().size() >= 2 && stopped.compareAndSet(false, true)) {
                    close(first);
                  }
                })) {
      home.write(
          "beian.properties",
          "beian.mail.transport=smtp",
          "beian.mail.port=" + relay.port(),
          "beian.mail.host=127.0.0.1",
          "beian.mail.security=none",
          "beian.mail.rate-per-minute=0",
          "beian.evidence.live=false");
      campaign();

      Result night = told(cli.run("nightly", "--offline", "--as-of", DAY), 5, "DBS-008", "BAT-002");

      assertThat(night.err()).contains("./beian restart 1 --home " + cli.home());
      assertThat(stopped).isTrue();
      told(cli.run("cases"), 1, "DBS-001 The database does not answer");

      try (EmbeddedPostgres second = server(data, port)) {
        Result again = cli.run("restart", "last");
        assertThat(again.exit()).as(again.err()).isZero();
        List<String> to = new ArrayList<>();
        mail.taken().forEach(letter -> to.addAll(letter.to()));
        assertThat(to).doesNotHaveDuplicates().hasSizeBetween(FILINGS - 1, FILINGS);
        assertThat(second.getPort()).isEqualTo(port);
      }
    }
  }

  private static EmbeddedPostgres server(Path data, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  private static void close(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

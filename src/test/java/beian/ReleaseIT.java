package beian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive, unpacked on a host with a Java runtime and no Maven, no sources. */
class ReleaseIT {
  private static final Path ARCHIVE = Path.of(System.getProperty("release"));

  @TempDir Path folder;
  private Path root;

  private record Ended(int exit, String out, String err) {}

  @BeforeEach
  void unpacked_where_a_path_has_blanks() throws Exception {
    Path place = Files.createDirectories(folder.resolve("opt 示例"));
    Ended tar = run(place, "tar", "-xzf", ARCHIVE.toAbsolutePath().toString());
    assertThat(tar.exit).as(tar.err).isZero();
    try (var inside = Files.list(place)) {
      root = inside.findFirst().orElseThrow();
    }
  }

  private Ended run(Path in, String... line) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(line).directory(in.toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    Path none = Files.createDirectories(folder.resolve("bin"));
    Path maven = none.resolve("mvn");
    Files.writeString(maven, "#!/bin/sh\necho maven was asked >&2\nexit 9\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    builder.environment().put("PATH", none + ":" + System.getenv("PATH"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("BEIAN_HOME");
    builder.environment().put("LANG", "C.UTF-8");
    Process process = builder.start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Ended beian(String... words) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(root.resolve("beian").toString()));
    line.addAll(List.of(words));
    return run(folder, line.toArray(String[]::new));
  }

  @Test
  void it_starts_works_in_a_home_of_its_own_and_asks_for_no_maven() throws Exception {
    Ended help = beian("--help");
    assertThat(help.exit).as(help.err).isZero();
    assertThat(help.out).contains("nightly");
    assertThat(help.err).isEmpty();
    assertThat(root.resolve("lib/classes.jsa")).as("classes laid out at the first start").exists();

    assertThat(beian("init", "--sandbox", "--home", "home").exit).isZero();
    assertThat(beian("campaign", "open", "x", "--period", "5wd", "--home", "home").exit).isZero();
    Ended night = beian("nightly", "--home", "home", "--offline");
    assertThat(night.exit).as(night.err).isZero();
    assertThat(night.err).doesNotContain("maven", "WARNING");
    Ended jobs = beian("jobs", "--home", "home", "--format", "csv");
    assertThat(jobs.out).contains("nightly").containsIgnoringCase("completed");
  }

  /** What was laid out and is in no file brings a night down once its classes are asked for. */
  @Test
  void a_night_runs_through_in_which_a_flight_recording_begins() throws Exception {
    Ended bench = beian("bench", "--filings", "100", "--nights", "1", "--profile");
    assertThat(bench.exit).as(bench.out + bench.err).isZero();
    assertThat(bench.out).contains("night 1 took").doesNotContain("ended with");
  }

  @Test
  void it_holds_what_an_admin_needs_and_starts_from_a_folder_nobody_may_write_to()
      throws Exception {
    for (String path :
        new String[] {
          "README.md",
          "jobs/nightly.xml",
          "sample-data/README.md",
          "systemd/beian.service",
          "systemd/beian.timer"
        }) {
      assertThat(root.resolve(path)).exists();
    }
    assertThat(Files.readString(root.resolve("systemd/beian.service"), StandardCharsets.UTF_8))
        .contains("ExecStart=/opt/beian/beian nightly");
    // Root may write anywhere, so the folder's place is taken by a file that is no archive.
    Files.writeString(root.resolve("lib/classes.jsa"), "no archive");
    Ended version = beian("--version");
    assertThat(version.exit).as(version.err).isZero();
    assertThat(version.out).isNotBlank();
  }

  @Test
  void it_goes_on_working_when_it_is_moved() throws Exception {
    assertThat(beian("--version").exit).isZero();
    root = Files.move(root, folder.resolve("moved"));
    Ended version = beian("--version");
    assertThat(version.exit).as(version.err).isZero();
    assertThat(version.err).isEmpty();
  }
}

package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OwnHome;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox with a campaign, and mails that are dropped into {@code replies/}. */
abstract class MailedBack {
  static final String FIRST = "2026-11-02";
  static final String SECOND = "2026-11-03";
  static final String LAST_DAY = "2026-11-09";
  static final String DAY_AFTER = "2026-11-10";
  static final String SHORT_MOBILE = "1380000300";

  @TempDir Path folder;
  Cli cli;
  OwnHome home;

  @BeforeEach
  void a_sandbox_with_a_campaign() throws IOException {
    home = new OwnHome(folder.resolve("home"));
    cli = new Cli(home.root());
    run("init", "--sandbox");
    home.write(
        "beian.properties", "beian.evidence.live=false", "beian.rectification.belt-count=50");
    run("campaign", "open", "秋季", "--period", "5wd", "--as-of", FIRST);
  }

  final Result run(String... words) {
    Result result = cli.run(words);
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  final String night(String day) {
    home.export();
    return run("nightly", "--as-of", day).err();
  }

  final void reply(String name, String... lines) throws IOException {
    reply(name, StandardCharsets.UTF_8, lines);
  }

  final void reply(String name, Charset charset, String... lines) throws IOException {
    Path file = home.root().resolve("replies").resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, (String.join("\r\n", lines) + "\r\n").getBytes(charset));
  }

  /** The notice of a filing's case, the newest one. */
  final JsonNode notice(int filing) {
    JsonNode newest = null;
    for (JsonNode one : cli.json("notices", "--reveal")) {
      if (one.get("filing_no").asText().equals(OwnHome.key(filing))) {
        newest = one;
      }
    }
    return newest;
  }

  final JsonNode theCase(int filing) {
    for (JsonNode one : cli.json("cases")) {
      if (one.get("filing_no").asText().equals(OwnHome.key(filing))) {
        return one;
      }
    }
    throw new AssertionError("no case of filing " + filing);
  }

  /** The return address of a filing's newest letter. */
  final String returnAddress(int filing) {
    String no = notice(filing).get("notice_no").asText().toLowerCase(java.util.Locale.ROOT);
    return "bounce+" + no + "@mail.example.cn";
  }

  static List<String> values(JsonNode list, String field) {
    List<String> values = new ArrayList<>();
    list.forEach(one -> values.add(one.get(field).asText()));
    return values;
  }

  final String letters() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(home.root().resolve("out/mail"))) {
      for (Path file : files.sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  static String base64(String text, Charset charset) {
    return Base64.getMimeEncoder().encodeToString(text.getBytes(charset));
  }
}

package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.Rows;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Contact numbers verified by codes: filing 1 has two mobiles, filings 2 and 3 of one entity share
 * one, filing 4 has it too and is another entity's, filing 5 has only a landline.
 */
@OnEachDatabase
class ContactTest {
  private static final String ASKED = "2026-11-02T10:00";
  private static final String SHARED = "13800009009";
  private static final String OTHER_ENTITY = "91110108MA10000177";
  private static final Pattern CODE = Pattern.compile("验证码：(\\d{6})");

  private final TestDatabase kind;
  private TestDatabase database;
  private OwnHome home;
  private Cli cli;

  @TempDir Path folder;

  ContactTest(TestDatabase kind) {
    this.kind = kind;
    this.database = kind;
  }

  @BeforeEach
  void five_filings() throws IOException {
    database = kind.fresh();
    home = new OwnHome(folder.resolve("home"));
    cli = new Cli(home.root()).on(database).inSandbox();
    home.write("beian.properties", "beian.provider.name=示例云", "beian.evidence.live=false");
    home.filing(1);
    for (int i : List.of(2, 3, 4)) {
      home.filing(i, "entity_pic_mobile", SHARED, "site_pic_mobile", SHARED);
    }
    home.filing(4, "entity_doc_no", OTHER_ENTITY);
    home.filing(5, "entity_pic_mobile", "", "site_pic_mobile", "");
    home.drop("filings.csv");
    done("run", "import", "--as-of", "2026-11-01");
    done("campaign", "open", "秋季", "--period", "5wd", "--as-of", "2026-11-01");
  }

  @Test
  void both_mobiles_get_a_code_and_typing_them_back_is_evidence() {
    JsonNode asked = json("contact", "ask", key(1), "--as-of", ASKED);
    assertThat(asked).hasSize(2);
    assertThat(asked.get(0).get("number").asText()).isEqualTo("138****3001");
    assertThat(asked.get(0).get("state").asText()).isEqualTo("sent");
    assertThat(asked.get(0).get("ends_at").asText()).isEqualTo("2026-11-03T10:00:00+08:00");
    assertThat(selfVerification()).contains("UNDETERMINED").doesNotContain("FAIL");

    String[] by = {"--by", "张示例", "--as-of", "2026-11-02T11:00"};
    done(with(by, "contact", "confirm", "138 0000 3001", code("V000001")));
    assertThat(selfVerification()).contains("UNDETERMINED").doesNotContain("FAIL");
    Result second = done(with(by, "contact", "confirm", "13800004001", code("V000002")));

    assertThat(selfVerification()).as("CON-006 of filing 1").isEmpty();
    String id = second.err().strip().replaceFirst("^evidence: ", "");
    JsonNode seen = json("evidence", "show", id).get(0);
    assertThat(seen.get("kind").asText()).isEqualTo("code");
    assertThat(seen.get("subject").asText()).isEqualTo(key(1) + "|138****4001");
    assertThat(seen.get("source").asText()).isEqualTo("contact V000002");
    assertThat(json("contact", "list", "--as-of", "2026-11-02T11:00")).isEmpty();
    JsonNode history = json("contact", "show", "v000002");
    assertThat(history.findValuesAsText("what")).containsExactly("asked", "sent", "confirmed");
    assertThat(history.get(2).get("actor").asText()).isEqualTo("张示例");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-02T10:00, 2026-11-03T09:59:59, true",
    "2026-11-02T10:00, 2026-11-03T10:00, true",
    "2026-11-02T10:00, 2026-11-03T10:00:01, false",
    "2026-11-02T10:00:25, 2026-11-03T10:01, true",
    "2026-11-02T10:00:25, 2026-11-03T10:01:01, false"
  })
  void a_code_holds_until_the_minute_that_its_message_says(String at, String typed, boolean holds) {
    ask(at);
    if (holds) {
      done("contact", "confirm", "13800003001", code("V000001"), "--as-of", typed);
      return;
    }
    assertThat(json("contact", "list", "--as-of", typed)).isEmpty();
    refused("COD-005", "contact", "confirm", "13800003001", code("V000001"), "--as-of", typed);
    assertThat(json("contact", "list", "--all").get(0).get("state").asText()).isEqualTo("ended");
  }

  @Test
  void codes_that_are_over_are_purged_and_what_they_proved_stays() {
    json("contact", "ask", key(1), "--as-of", ASKED);
    String typed = code("V000001");
    String[] by = {"--by", "张示例", "--as-of", "2026-11-02T11:00"};
    String id = done(with(by, "contact", "confirm", "13800003001", typed)).err().strip();
    done("contact", "ask", key(2), "--as-of", "2026-11-02T12:00");

    Result early = done("purge", "--older-than", "0", "--as-of", "2026-11-03T09:00");
    assertThat(early.err())
        .as("each still counts among a day's messages")
        .contains("0 contact codes");

    Result purge = done("purge", "--older-than", "0", "--as-of", "2026-11-05T09:00");
    assertThat(purge.err()).contains("and 2 contact codes");
    refused(3, "COD-008", "contact", "show", "V000001");
    assertThat(json("contact", "list", "--all"))
        .as("the newest number is never given again")
        .hasSize(1);
    assertThat(json("evidence", "show", id.replaceFirst("^evidence: ", ""))).hasSize(1);
    Result again = done("contact", "ask", key(1), "--as-of", "2026-11-05T10:00");
    assertThat(again.out() + again.err()).contains("V000004", "V000005").doesNotContain("V000003");
  }

  @Test
  void the_fifth_try_may_be_right_and_the_sixth_is_not_looked_at() {
    ask(ASKED);
    for (int i = 1; i <= 4; i++) {
      Result wrong = refused("COD-004", confirm(wrong("V000001")));
      assertThat(wrong.err()).contains(i + "/5");
    }
    done(confirm(code("V000001")));

    ask("2026-11-02T10:30");
    for (int i = 1; i <= 5; i++) {
      refused("COD-004", confirm(wrong("V000002")));
    }
    Result late = refused("COD-005", confirm(code("V000002")));
    assertThat(late.err()).contains("tries used up");
    assertThat(observations()).hasSize(1);
  }

  @Test
  void a_used_code_and_a_replaced_one_are_refused() {
    ask(ASKED);
    Result open = refused("COD-002", "contact", "ask", "13800003001", "--as-of", ASKED);
    assertThat(open.err()).contains("V000001 138****3001", "sent until 2026-11-03 10:00");
    done("contact", "ask", "13800003001", "--again", "--as-of", ASKED);
    refused("COD-004", confirm(code("V000001")));
    done(confirm(code("V000002")));
    Result again = refused("COD-005", confirm(code("V000002")));
    assertThat(again.err()).contains("V000002: confirmed");
    assertThat(observations()).hasSize(1);
  }

  @Test
  void nobody_is_sent_more_than_five_messages_a_day() {
    for (int i = 1; i <= 5; i++) {
      done("contact", "ask", "13800003001", "--again", "--as-of", ASKED);
    }
    refused("COD-003", "contact", "ask", "13800003001", "--again", "--as-of", "2026-11-03T09:59");
    done("contact", "ask", "13800003001", "--again", "--as-of", "2026-11-03T10:00");
  }

  @Test
  void a_code_is_one_entitys_and_another_that_filed_the_number_is_not_cleared() {
    Result several = refused(3, "COD-009", "contact", "ask", SHARED, "--as-of", ASKED);
    assertThat(several.err()).contains("138****9009", key(4)).doesNotContain(SHARED);
    done("contact", "ask", key(2), "--as-of", ASKED);
    done("contact", "confirm", SHARED, code("V000001"), "--as-of", ASKED);
    assertThat(observations()).singleElement().asString().contains(key(2) + "|");
  }

  @Test
  void where_no_message_arrives_none_is_sent() {
    refused(3, "COD-001", "contact", "ask", key(5), "--as-of", ASKED);
    refused(3, "COD-001", "contact", "ask", "010-55500301", "--as-of", ASKED);
    refused(3, "COD-001", "contact", "ask", "13800001234", "--as-of", ASKED);
    refused(3, "COD-001", "contact", "ask", key(1), "--number", SHARED, "--as-of", ASKED);
    assertThat(home.root().resolve("out/codes")).doesNotExist();
  }

  @Test
  void the_code_stands_in_its_message_and_nowhere_else() throws IOException {
    List<String> said = new ArrayList<>();
    said.add(ask(ASKED) + "");
    String code = code("V000001");
    said.add(refused("COD-004", confirm(wrong("V000001"))) + "");
    said.add(done(confirm(code)) + "");
    said.add(refused("COD-005", confirm(code)) + "");
    said.add(done("contact", "list", "--all", "--reveal") + "");
    said.add(cli.run(with(new String[] {"--reveal"}, confirm(code))) + "");
    said.add(done("reveals") + "");
    said.add(done("contact", "show", "V000001") + "");
    said.add(
        Rows.of(database.open().transactions(), table -> !table.startsWith("flyway"), Set.of())
            .toString());
    database.close();
    try (Stream<Path> files = Files.walk(home.root())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith("V000001.csv") && !file.toString().contains(".db")) {
          said.add(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
        }
      }
    }
    // Digits of a code may stand within longer numbers; alone they stand nowhere.
    assertThat(said)
        .noneMatch(text -> text.matches("(?s).*(?<![0-9a-f.])" + code + "(?![0-9a-f]).*"));
  }

  @Test
  void only_its_owner_may_read_the_file() throws IOException {
    ask(ASKED);
    Path file = home.root().resolve("out/codes/V000001.csv");
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    assertThat(Files.readAllLines(file).get(0)).isEqualTo("number,text,ends_at");
  }

  @Test
  void a_mail_gateway_gets_a_letter_by_the_houses_own_transport() throws IOException {
    refused("COD-006", "contact", "ask", key(1), "--way", "mail", "--as-of", ASKED);
    home.write("beian.properties", "beian.contact.gateway={number}@sms.example.cn");
    done("contact", "ask", "13800003001", "--way", "mail", "--as-of", ASKED);
    Path letter;
    try (Stream<Path> letters = Files.list(home.root().resolve("out/mail"))) {
      letter = letters.filter(file -> file.toString().endsWith(".eml")).findFirst().orElseThrow();
    }
    assertThat(Files.readString(letter))
        .contains("To: 13800003001@sms.example.cn", "Message-ID: <code.V000001@");
  }

  @Test
  void text_messages_want_an_application_and_credentials() throws IOException {
    Result none = refused("COD-006", "contact", "ask", key(1), "--way", "sms", "--as-of", ASKED);
    assertThat(none.err()).contains("beian.vendor.secret-id");
    home.write(
        "beian.properties", "beian.vendor.secret-id=示例", "beian.vendor.secret-key-file=vendor.key");
    home.write("vendor.key", "KEY-OF-NOBODY");
    Result app = refused("COD-006", "contact", "ask", key(1), "--way", "sms", "--as-of", ASKED);
    assertThat(app.err()).contains("beian.contact.sms-app");
    assertThat(done("config", "show").out())
        .contains("beian.vendor.secret-id", "******")
        .doesNotContain("KEY-OF-NOBODY");
  }

  @Test
  void what_is_no_code_is_no_try() {
    ask(ASKED);
    Result nothing = cli.run("contact", "confirm", "13800003001", "abc", "--as-of", ASKED);
    assertThat(nothing.exit()).isEqualTo(2);
    assertThat(nothing.err()).contains("CLI-001").doesNotContain("abc");
    assertThat(json("contact", "list", "--as-of", ASKED).get(0).get("tries").asInt()).isZero();
  }

  private Result ask(String at) {
    return done("contact", "ask", "13800003001", "--as-of", at);
  }

  private static String[] confirm(String code) {
    return new String[] {"contact", "confirm", "13800003001", code, "--as-of", "2026-11-02T11:00"};
  }

  private static String key(int number) {
    return OwnHome.key(number);
  }

  /** The code as its holder reads it. */
  private String code(String no) {
    try {
      Matcher code =
          CODE.matcher(Files.readString(home.root().resolve("out/codes/" + no + ".csv")));
      assertThat(code.find()).isTrue();
      return code.group(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String wrong(String no) {
    int right = Integer.parseInt(code(no));
    return "%06d".formatted((right + 1) % 1_000_000);
  }

  /** The outcomes of CON-006 for filing 1 after another inspection; none when it passes. */
  private List<String> selfVerification() {
    done("run", "inspect", "--as-of", "2026-11-02T12:00");
    return json("findings", "--rule", "CON-006", "--filing", key(1)).findValuesAsText("outcome");
  }

  private List<String> observations() {
    List<String> codes =
        Rows.of(database.open().transactions(), "observation"::equals, Set.of())
            .getOrDefault("observation", List.of())
            .stream()
            .filter(row -> row.contains("kind=code"))
            .toList();
    database.close();
    return codes;
  }

  private Result done(String... line) {
    Result result = cli.run(line);
    assertThat(result.exit()).as(Arrays.toString(line) + "\n" + result.err()).isZero();
    return result;
  }

  private Result refused(String code, String... line) {
    return refused(6, code, line);
  }

  private Result refused(int exit, String code, String... line) {
    Result result = cli.run(line);
    assertThat(result.err()).contains(code);
    assertThat(result.exit()).isEqualTo(exit);
    return result;
  }

  private JsonNode json(String... line) {
    return cli.json(line);
  }

  private static String[] with(String[] more, String... line) {
    return Stream.concat(Stream.of(line), Stream.of(more)).toArray(String[]::new);
  }
}

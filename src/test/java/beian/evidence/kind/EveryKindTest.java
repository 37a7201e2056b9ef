package beian.evidence.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.evidence.EvidenceSettings;
import beian.evidence.observation.Draft;
import beian.evidence.observation.EvidenceColumn;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Field;
import beian.evidence.observation.Form;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.platform.settings.Setting;
import beian.testing.Seen;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds classes, register, settings, guide and tests of the kinds to each other. */
class EveryKindTest {
  private static final Path GUIDE = Path.of("src", "docs", "guide", "evidence-files.md");

  static List<EvidenceKind> kinds() {
    return Kinds.all();
  }

  @Test
  void the_register_lists_every_class_of_a_kind_once() {
    List<String> classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("beian").stream()
                .filter(one -> one.isAssignableTo(EvidenceKind.class))
                .filter(one -> !one.isEquivalentTo(EvidenceKind.class))
                .map(JavaClass::getName)
                .toList();

    assertThat(Kinds.all())
        .extracting(kind -> kind.getClass().getName())
        .containsExactlyInAnyOrderElementsOf(classes);
    assertThat(Kinds.all()).extracting(EvidenceKind::word).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_kind_has_a_test_of_its_own(EvidenceKind kind) {
    assertThatCode(() -> Class.forName(kind.getClass().getName() + "Test"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_kind_has_a_setting_of_its_age(EvidenceKind kind) {
    assertThat(EvidenceSettings.all())
        .filteredOn(setting -> setting.name().equals("beian.evidence.age." + kind.word()))
        .extracting(Setting::initial)
        .containsExactly(kind.listed() ? "none" : holds(kind));
  }

  /** A kind without a line gets one; people write its notes. */
  @BeforeAll
  static void update() throws IOException {
    if (Boolean.getBoolean("update")) {
      List<String> guide = new ArrayList<>(Files.readAllLines(GUIDE));
      int at = guide.indexOf("|---|---|---|---|---|") + 1;
      for (EvidenceKind kind : Kinds.all()) {
        String start = "| `" + kind.word() + "` ";
        if (guide.stream().noneMatch(line -> line.startsWith(start))) {
          guide.add(at, "| " + dated(kind) + " | |");
        }
        at = guide.indexOf(lineOf(guide, start)) + 1;
      }
      Files.write(GUIDE, guide);
    }
  }

  /** Its line with the mark of a time without which a row is refused. */
  private static String dated(EvidenceKind kind) {
    String line = line(kind);
    for (EvidenceColumn column : kind.form().map(Form::columns).orElse(List.of())) {
      if (!kind.listed() && column.headings().contains("观察时间")) {
        line = line.replaceFirst("(?<=[ *])" + column + "(?=[ *,])", column + "†");
      }
    }
    return line;
  }

  private static String lineOf(List<String> guide, String start) {
    return guide.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }

  @Test
  void the_guide_has_a_line_of_each_kind_with_its_file_columns_and_age() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(GUIDE)) {
      if (line.startsWith("| `")) {
        String[] cells = line.substring(1).split("\\|", -1);
        String tables =
            Arrays.stream(cells[1].split(","))
                .map(String::strip)
                .filter(name -> name.endsWith(".csv`"))
                .collect(Collectors.joining());
        lines.add(
            String.join(" | ", cells[0].strip(), tables, cells[2].strip(), cells[3].strip())
                .replace("†", ""));
      }
    }

    assertThat(lines).isEqualTo(Kinds.all().stream().map(EveryKindTest::line).toList());
  }

  private static String line(EvidenceKind kind) {
    return String.join(
        " | ",
        "`" + kind.word() + "` " + kind.words().zh(),
        kind.form().map(form -> "`" + form.stem() + ".csv`").orElse(""),
        kind.form().stream()
            .flatMap(form -> form.columns().stream())
            .map(column -> column.isNeeded() ? "**" + column + "**" : column.toString())
            .collect(Collectors.joining(", ")),
        kind.listed() ? "list" : holds(kind));
  }

  private static String holds(EvidenceKind kind) {
    return kind.age().limit().orElseThrow().toDays() + "d";
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void no_heading_of_a_kind_names_two_of_its_columns(EvidenceKind kind) {
    assertThat(
            kind.form().stream()
                .flatMap(form -> form.columns().stream())
                .map(EvidenceColumn::headings)
                .flatMap(all -> all.stream().map(Form::folded).distinct()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_field_is_its_own_kinds_and_of_no_other_observation(EvidenceKind kind) {
    Observation own = seen(kind);
    Observation other = seen(kind == Call.KIND ? Page.KIND : Call.KIND);
    for (Field field : Seen.fields(kind).values()) {
      assertThat(field.of(own)).isEmpty();
      assertThatThrownBy(() -> field.of(other))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(kind.word() + "." + field);
    }
    assertThat(Seen.fields(kind)).isNotEmpty();
    for (Field field : Seen.fields(kind).values()) {
      assertThat(kind.title(field.key()).zh()).as(kind + "." + field).matches(".*\\p{IsHan}.*");
      assertThat(kind.title(field.key()).en()).doesNotContainPattern("\\p{IsHan}");
    }
  }

  private static Observation seen(EvidenceKind kind) {
    return new Draft(kind, "示例", "test", Span.at(Instant.EPOCH)).seen();
  }

  @Test
  void tables_to_be_filled_in_have_their_turns() {
    assertThat(
            Kinds.all().stream().flatMap(kind -> kind.blank().stream()).map(table -> table.turn()))
        .doesNotHaveDuplicates();
  }
}

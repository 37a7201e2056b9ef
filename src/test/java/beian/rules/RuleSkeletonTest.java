package beian.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.inspection.card.Card;
import beian.inspection.card.CardReader;
import beian.inspection.card.Consequence;
import beian.inspection.card.Item;
import beian.inspection.example.Example;
import beian.rules.RuleSkeleton.NewFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSkeletonTest {
  private static final RuleSkeleton SKELETON =
      RuleSkeleton.of("ENT-900", "EntityIsAnExample").orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "ENT-1,A",
    "XYZ-001,EntityIsAnExample",
    "ENT-001,entity",
    "ENT-001,Entity is",
    "ent-001,EntityIs"
  })
  void what_is_no_rule_or_no_class_has_no_skeleton(String id, String name) {
    assertThat(RuleSkeleton.of(id, name)).isEmpty();
  }

  @Test
  void the_card_can_be_read_and_the_check_compiled(@TempDir Path out) {
    List<NewFile> files = SKELETON.files();
    assertThat(files)
        .extracting(NewFile::path)
        .containsExactly(
            "src/main/resources/beian/rules/entity/ENT-900.yaml",
            "src/main/java/beian/rules/entity/EntityIsAnExample.java");
    Card card = CardReader.shipped("new", files.get(0).content(), Map.of());
    assertThat(card.check()).isEqualTo("EntityIsAnExample");
    assertThat(card.consequence()).isEqualTo(Consequence.NONE);
    assertThat(Example.of("new", files.get(0).content())).hasSize(2);
    assertThat(errors(files.subList(1, 2), out)).isEmpty();
  }

  @Test
  void a_rule_that_is_like_another_needs_its_card_only() {
    Card other = AllRules.catalog().find("CON-001").orElseThrow().card();
    assertThat(RuleSkeleton.like("ENT-900", other)).isEmpty();
    List<NewFile> files = RuleSkeleton.like("CON-900", other).orElseThrow().files();
    assertThat(files).hasSize(1);
    Card card = CardReader.shipped("new", files.get(0).content(), Map.of());
    assertThat(card.check()).isEqualTo(other.check());
    assertThat(card.parameters().shown()).isEqualTo(other.parameters().shown());
    assertThat(card.faults()).containsOnlyKeys(other.faults().keySet());
  }

  @Test
  void a_card_whose_check_is_not_there_yet_says_which_class_is_missing() {
    Card card = CardReader.shipped("new.yaml", SKELETON.files().get(0).content(), Map.of());
    assertThatThrownBy(() -> AllRules.entry(card))
        .hasMessageContaining("RUL-001")
        .hasMessageContaining("new.yaml:8")
        .hasMessageContaining("beian.rules.entity.EntityIsAnExample");
  }

  @Test
  void a_rule_of_any_family_can_be_like_one_whose_check_is_a_shape() {
    Card other = AllRules.catalog().find("PRV-GD-004").orElseThrow().card();
    Card card =
        CardReader.shipped(
            "new",
            RuleSkeleton.like("MAT-900", other).orElseThrow().files().get(0).content(),
            Map.of());
    assertThat(card.item()).isEqualTo(Item.MATERIAL);
    assertThat(card.source()).isEqualTo(other.source());
    assertThat(AllRules.entry(card).check()).hasSameClassAs(AllRules.entry(other).check());
  }

  @ParameterizedTest
  @CsvSource({"PRV-XJ-001,PRV-GD-901", "PRV-ALL-002,PRV-ALL-900", "PRV-BJ-001,PRV-SH-900"})
  void a_rule_of_a_province_can_be_like_another_s(String of, String id) {
    Card other = AllRules.catalog().find(of).orElseThrow().card();
    List<NewFile> files = RuleSkeleton.like(id, other).orElseThrow().files();
    assertThat(files)
        .extracting(NewFile::path)
        .containsExactly("src/main/resources/beian/rules/province/" + id + ".yaml");
    Card card = CardReader.shipped("new", files.get(0).content(), Map.of());
    assertThat(card.parameters().shown()).isEqualTo(other.parameters().shown());
    assertThat(AllRules.entry(card).check()).hasSameClassAs(AllRules.entry(other).check());
  }

  private static Stream<String> errors(List<NewFile> files, Path out) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<SimpleJavaFileObject> sources =
        files.stream().<SimpleJavaFileObject>map(RuleSkeletonTest::source).toList();
    List<String> options =
        List.of("-d", out.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));
    compiler.getTask(null, null, found, options, null, sources).call();
    return found.getDiagnostics().stream()
        .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
        .map(Object::toString);
  }

  private static SimpleJavaFileObject source(NewFile file) {
    return new SimpleJavaFileObject(
        URI.create("string:///" + file.path()), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return file.content();
      }
    };
  }
}

package beian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import beian.rules.RuleSkeleton.NewFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  void the_files_go_to_the_family_and_compile_together_with_the_list(@TempDir Path out)
      throws IOException {
    String list = Files.readString(Path.of("src/main/java/beian/rules/AllRules.java"));
    List<NewFile> files = new ArrayList<>(SKELETON.files());
    assertThat(files)
        .extracting(NewFile::path)
        .containsExactly(
            "src/main/java/beian/rules/entity/EntityIsAnExample.java",
            "src/test/java/beian/rules/entity/EntityIsAnExampleTest.java");
    files.add(new NewFile("src/main/java/beian/rules/AllRules.java", SKELETON.addedTo(list)));
    assertThat(errors(files, out)).isEmpty();
  }

  @Test
  void the_line_stands_at_the_place_of_its_id_and_only_once() throws IOException {
    String list = Files.readString(Path.of("src/main/java/beian/rules/AllRules.java"));
    String added = SKELETON.addedTo(list);
    List<String> ids =
        added
            .lines()
            .filter(line -> line.contains("rules.add("))
            .map(line -> line.substring(line.indexOf("// ") + 3))
            .toList();
    assertThat(ids).contains("ENT-900").isSorted();
    assertThat(added.lines().filter(line -> line.startsWith("import ")).toList()).isSorted();
    assertThat(SKELETON.addedTo(added)).isEqualTo(added);
  }

  @Test
  void the_cases_are_rows_of_the_file() {
    assertThat(SKELETON.cases()).hasSize(2).allMatch(line -> line.split(",", -1).length == 6);
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

package beian;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.ErrorTexts;
import beian.app.ErrorTexts.Entry;
import beian.app.Lang;
import beian.platform.error.ErrorCode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryErrorTest {
  private static final ErrorTexts TEXTS = new ErrorTexts();

  static List<ErrorCode> codes() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("beian")
            .stream()
            .filter(one -> one.isAssignableTo(ErrorCode.class) && one.isEnum())
            .map(JavaClass::reflect)
            .flatMap(type -> Arrays.stream(type.getEnumConstants()))
            .map(ErrorCode.class::cast)
            .toList();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void every_code_has_title_cause_and_cure_in_both_languages(ErrorCode code) {
    assertThat(code.code()).matches("[A-Z]{3}-[0-9]{3}");
    for (Lang lang : Lang.values()) {
      Entry entry = TEXTS.entry(code.code(), lang);
      assertThat(Stream.of(entry.title(), entry.cause(), entry.cure()))
          .as(code.code() + " " + lang)
          .noneMatch(String::isBlank)
          .allMatch(text -> text.matches(lang == Lang.ZH ? ".*\\p{IsHan}.*" : "[A-Z].*[a-z]{3}.*"));
    }
  }

  @Test
  void no_code_is_used_twice_and_no_words_are_left_without_a_code() {
    List<String> used = codes().stream().map(ErrorCode::code).sorted().toList();
    assertThat(used).doesNotHaveDuplicates();
    for (Lang lang : Lang.values()) {
      assertThat(TEXTS.codes(lang)).containsExactlyElementsOf(used);
    }
  }
}

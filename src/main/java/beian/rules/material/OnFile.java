package beian.rules.material;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.filing.Filing;
import beian.filing.Materials;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Verdict;
import beian.inspection.card.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a material is on file: a file that was seen in the materials folder, or the word 有. */
final class OnFile {
  private static final Set<String> YES = Set.of("有", "是", "已上传", "已存档");
  private static final Set<String> NO = Set.of("", "无", "否", "没有", "缺", "缺失", "未上传", "未提供");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{11,}[0-9Xx]?");

  private OnFile() {}

  /**
   * Passes, or fails as {@code missing} or {@code unreadable} (holes: file, problem).
   *
   * @param column the key of the material's column; a sheet without it says nothing of the material
   * @param written what the column says
   */
  static Verdict check(String column, Filing filing, String written, Facts facts) {
    String word = Normal.text(written);
    if (YES.contains(word)) {
      return Verdict.pass("备案数据注明该材料已存档", "the filing data say that the material is on file");
    }
    if (NO.contains(word)) {
      return word.isEmpty() && (!filing.speaksOf(column) || saysNothing(filing.materials()))
          ? Verdict.undetermined("备案数据未提供该材料的信息", "the filing data say nothing of this material")
          : Verdict.fail("missing", column);
    }
    List<Observation> seen = new ArrayList<>();
    Verdict lacking = null;
    for (String file : files(written)) {
      Sight sight = facts.evidence().sight(EvidenceKind.MATERIAL, file);
      if (!sight.current()) {
        lacking = Verdict.undetermined(EvidenceKind.MATERIAL, shown(file), sight);
      } else if (!sight.newest().get("problem").isEmpty()) {
        return Verdict.fail("unreadable", file)
            .with("file", shown(file))
            .with("problem", problem(sight.newest().get("problem")))
            .on(List.of(sight.newest()));
      } else {
        seen.add(sight.newest());
      }
    }
    return lacking == null
        ? Verdict.pass("材料文件在材料目录中且可以打开", "the file is in the materials folder and can be opened")
            .on(seen)
        : lacking;
  }

  /**
   * As {@link #check}, of a material that only organizations have: while the entity type is not
   * filed, its lack proves nothing.
   */
  static Verdict checkOfOrganization(String column, Filing filing, String written, Facts facts) {
    Verdict verdict = check(column, filing, written, facts);
    return verdict.outcome() == Outcome.FAIL && filing.entity().type().isEmpty()
        ? Verdict.undetermined(
            "未填写单位性质，无法确定是否需要该材料",
            "no entity type is filed, so it is open whether the material is needed")
        : verdict;
  }

  /** The files a column names, separated by semicolons; none when it only says 有 or 无. */
  static List<String> files(String written) {
    String word = Normal.text(written);
    if (YES.contains(word) || NO.contains(word)) {
      return List.of();
    }
    if (written.indexOf(';') < 0 && written.indexOf('；') < 0) {
      return List.of(written.strip());
    }
    return Stream.of(written.replace('；', ';').split(";"))
        .map(String::strip)
        .filter(file -> !file.isEmpty())
        .toList();
  }

  /** A file's name without the long numbers people put into it. */
  static String shown(String file) {
    return LONG_NUMBER.matcher(file).replaceAll(number -> Mask.document(number.group()));
  }

  private static Words problem(String problem) {
    return switch (problem) {
      case "empty" -> new Words("文件为空", "the file is empty");
      case "broken" -> new Words("文件损坏或不是图片、PDF", "the file is damaged or no picture or PDF");
      default -> Words.same(problem);
    };
  }

  /** Whether no material's column is filled: then the sheet lacks them all, not the owner. */
  private static boolean saysNothing(Materials materials) {
    return materials.personId().isBlank()
        && materials.organizationCode().isBlank()
        && materials.businessLicence().isBlank()
        && materials.photo().isBlank()
        && materials.verificationForm().isBlank();
  }
}

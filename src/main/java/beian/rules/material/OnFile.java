package beian.rules.material;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.filing.Filing;
import beian.filing.MaterialWord;
import beian.filing.Materials;
import beian.filing.number.Mask;
import beian.filing.word.MaterialProblem;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Verdict;
import beian.inspection.card.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a material is on file: a file that was seen in the materials folder, or the word 有. */
final class OnFile {
  /** What can be looked at: a picture, or pages of them. */
  private static final Set<String> PICTURES =
      Set.of("jpg", "png", "gif", "bmp", "tif", "webp", "heic");

  private static final Set<String> PAGES = Set.of("pdf", "ofd");

  /** Formats in which nothing that the inspection asks for is kept. */
  private static final Set<String> OTHERS =
      Set.of(
          "doc", "docx", "wps", "rtf", "txt", "xls", "xlsx", "et", "csv", "ppt", "pptx", "dps",
          "html", "htm", "xml", "json", "eml", "msg", "zip", "rar", "7z", "gz", "tar", "mp3", "wav",
          "mp4", "mov", "avi", "exe", "apk");

  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{11,}[0-9Xx]?");

  private OnFile() {}

  /** As {@link #check} of something that may be a picture or pages. */
  static Verdict check(String column, Filing filing, String written, Facts facts) {
    return check(column, filing, written, facts, true);
  }

  /**
   * Passes, or fails as {@code missing}, {@code unreadable} or {@code format} (holes: file,
   * problem).
   *
   * @param column the key of the material's column; a sheet without it says nothing of the material
   * @param written what the column says
   * @param pages whether a file of pages is accepted beside pictures
   */
  static Verdict check(String column, Filing filing, String written, Facts facts, boolean pages) {
    return switch (MaterialWord.of(written)) {
      case ON_FILE ->
          Verdict.pass("备案数据注明该材料已存档", "the filing data say that the material is on file");
      case NOT_ON_FILE -> Verdict.fail("missing", column);
      case NOTHING ->
          !filing.speaksOf(column) || saysNothing(filing.materials())
              ? Verdict.undetermined(
                  "备案数据未提供该材料的信息", "the filing data say nothing of this material")
              : Verdict.fail("missing", column);
      case NOT_NEEDED ->
          Verdict.undetermined(
              "备案数据注明不需要该材料，须人工核对", "the filing data say that it is not needed; a person must see");
      case FILES -> ofFiles(files(written), facts, pages);
    };
  }

  /** Each file by itself; one that shows the material is enough against those in other formats. */
  private static Verdict ofFiles(List<String> files, Facts facts, boolean pages) {
    List<Verdict> shown = new ArrayList<>();
    List<Verdict> damaged = new ArrayList<>();
    List<Verdict> formats = new ArrayList<>();
    List<Verdict> open = new ArrayList<>();
    for (String file : files) {
      Sight sight = facts.evidence().sight(EvidenceKind.MATERIAL, file);
      if (!sight.current()) {
        open.add(Verdict.undetermined(EvidenceKind.MATERIAL, shown(file), sight).of(file));
        continue;
      }
      Observation seen = sight.newest();
      String type = type(file, seen);
      boolean picture = PICTURES.contains(type) || pages && PAGES.contains(type);
      String problem = seen.get("problem");
      if (!problem.isEmpty()) {
        MaterialProblem.of(problem, facts.today())
            .ifPresentOrElse(
                known -> damaged.add(fail("unreadable", file, seen, words(known))),
                () -> open.add(unknownProblem(file, problem, seen)));
      } else if (picture) {
        shown.add(
            Verdict.pass("材料文件在材料目录中且可以打开", "the file is in the materials folder and can be opened")
                .on(List.of(seen)));
      } else if (OTHERS.contains(type)) {
        formats.add(fail("format", file, seen, new Words("格式为 " + type, "its format is " + type)));
      } else {
        open.add(unknownFormat(file, type, seen));
      }
    }
    if (!damaged.isEmpty()) {
      return Verdict.joined(damaged);
    }
    if (!shown.isEmpty() && open.isEmpty()) {
      return Verdict.joined(shown);
    }
    return Verdict.joined(open.isEmpty() ? formats : open);
  }

  private static Verdict fail(String fault, String file, Observation seen, Words problem) {
    return Verdict.fail(fault, file)
        .with("file", shown(file))
        .with("problem", problem)
        .on(List.of(seen));
  }

  private static Verdict unknownFormat(String file, String type, Observation seen) {
    return Verdict.undetermined(
            "文件“{file}”的格式（{type}）不能确定是否显示该材料，须人工查看",
            "whether the file \"{file}\" ({type}) shows the material cannot be told; a person must"
                + " look")
        .with("file", shown(file))
        .with("type", type.isEmpty() ? "-" : type)
        .on(List.of(seen))
        .of(file);
  }

  /** By its content, else by its name. */
  private static String type(String file, Observation seen) {
    String type = seen.get("type");
    if (!type.isEmpty()) {
      return type;
    }
    String name = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.equals("jpeg") ? "jpg" : name.equals("tiff") ? "tif" : name;
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

  /** The files a column names, separated by semicolons; none when it only says a word. */
  static List<String> files(String written) {
    if (MaterialWord.of(written) != MaterialWord.FILES) {
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

  private static Verdict unknownProblem(String file, String problem, Observation seen) {
    return Verdict.undetermined(
            "文件“{file}”的问题“{problem}”不在已知用语表中，须人工查看",
            "the problem \"{problem}\" of the file \"{file}\" is in no table of known words; a person"
                + " must look")
        .with("file", shown(file))
        .with("problem", problem)
        .on(List.of(seen))
        .of(file);
  }

  private static Words words(MaterialProblem problem) {
    return switch (problem) {
      case EMPTY -> new Words("文件为空", "the file is empty");
      case BROKEN -> new Words("文件损坏或不是图片、PDF", "the file is damaged or no picture or PDF");
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

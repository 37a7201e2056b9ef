package beian.rules.material;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.MaterialFile;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.MaterialWord;
import beian.filing.number.Mask;
import beian.filing.word.MaterialProblem;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
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

  /**
   * Passes, or fails as {@code missing}, {@code unreadable} or {@code format} (holes: file,
   * problem). A sheet without the material's column says nothing of it.
   *
   * @param pages whether a file of pages is accepted beside pictures
   */
  static Verdict check(Material material, Filing filing, Facts facts, boolean pages) {
    String column = material.column();
    String written = material.written(filing);
    return switch (MaterialWord.of(written)) {
      case ON_FILE -> Verdict.pass("said-on-file");
      case NOT_ON_FILE -> Verdict.fail("missing", column);
      case NOTHING ->
          !written.isBlank() || !filing.speaksOf(column) || saysNothing(filing)
              ? Verdict.undetermined(Phrase.unfiled("not-told", column))
              : Verdict.fail("missing", column);
      case NOT_NEEDED -> Verdict.undetermined("said-not-needed");
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
      Sight sight = facts.evidence().sight(MaterialFile.KIND, file);
      if (!sight.current()) {
        open.add(Verdict.undetermined(MaterialFile.KIND, shown(file), sight).of(file));
        continue;
      }
      Observation seen = sight.newest();
      String type = type(file, seen);
      boolean picture = PICTURES.contains(type) || pages && PAGES.contains(type);
      String problem = MaterialFile.PROBLEM.of(seen);
      if (!problem.isEmpty()) {
        MaterialProblem.of(problem, facts::reached)
            .ifPresentOrElse(
                known -> damaged.add(fail("unreadable", file, seen, words(known))),
                () -> open.add(unknownProblem(file, problem, seen)));
      } else if (picture) {
        shown.add(Verdict.pass("readable").on(List.of(seen)));
      } else if (OTHERS.contains(type)) {
        formats.add(fail("format", file, seen, Phrase.word("problem-format").with("type", type)));
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

  private static Verdict fail(String fault, String file, Observation seen, Phrase problem) {
    return Verdict.fail(fault, file)
        .with("file", shown(file))
        .with("problem", problem)
        .on(List.of(seen));
  }

  private static Verdict unknownFormat(String file, String type, Observation seen) {
    return Verdict.undetermined("format-open")
        .with("file", shown(file))
        .with("type", type.isEmpty() ? "-" : type)
        .on(List.of(seen))
        .of(file);
  }

  /** By its content, else by its name. */
  private static String type(String file, Observation seen) {
    String type = MaterialFile.TYPE.of(seen);
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
  static Verdict checkOfOrganization(Material material, Filing filing, Facts facts) {
    Verdict verdict = check(material, filing, facts, true);
    return verdict.outcome() == Outcome.FAIL && filing.entity().type().isEmpty()
        ? Verdict.undetermined("no-entity-type")
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
    return Verdict.undetermined("problem-unknown")
        .with("file", shown(file))
        .with("problem", problem)
        .on(List.of(seen))
        .of(file);
  }

  private static Phrase words(MaterialProblem problem) {
    return switch (problem) {
      case EMPTY -> Phrase.word("problem-empty");
      case BROKEN -> Phrase.word("problem-broken");
    };
  }

  /** Whether no material's column is filled: then the sheet lacks them all, not the owner. */
  private static boolean saysNothing(Filing filing) {
    return Stream.of(Material.values()).allMatch(material -> material.written(filing).isBlank());
  }
}

package beian.intake.sendback;

import beian.intake.heading.Heading;
import beian.intake.heading.Headings;
import beian.intake.row.Reject;
import beian.intake.row.SourceFile;
import beian.intake.row.SourceRow;
import beian.intake.store.ImportFile;
import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.sheet.SheetFile;
import beian.platform.sheet.SheetRow;
import beian.platform.sheet.write.CsvOutput;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.platform.sheet.write.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the rejected rows of a file for its sender: a workbook as it came, with the faults marked;
 * of a large workbook or a CSV only the rows at fault, with the reasons in a column.
 */
public final class SentBack {
  private static final Logger LOG = LoggerFactory.getLogger(SentBack.class);

  private static final int MOST_ROWS = 50_000;

  /** A marked copy is held in memory whole, about half a kilobyte a cell. */
  private static final long MOST_CELLS = 400_000;

  private final Path folder;
  private final Reasons reasons;
  private final RowsAtHand atHand;

  /**
   * @param folder where the files go
   * @param atHand rejected rows that need not be read again
   */
  public SentBack(Path folder, Reasons reasons, RowsAtHand atHand) {
    this.folder = folder;
    this.reasons = reasons;
    this.atHand = atHand;
  }

  /**
   * Writes a file under the name it came with, in place of an earlier one.
   *
   * @param rejects its rejects, at least one
   * @throws ProblemException SHT-005 when it cannot be written
   */
  public Path write(ImportFile file, List<Reject> rejects) {
    Path target = folder.resolve(file.name());
    try (SourceFile source = SourceFile.open(file.path(), file.name())) {
      Files.createDirectories(folder);
      if (source.format() == SheetFile.Format.CSV) {
        writeCsv(file, source, rejects, target);
      } else if (!isLarge(file, source) && writeCopy(file, source, rejects, target)) {
        return target;
      } else {
        target = folder.resolve(stem(file.name()) + ".xlsx");
        writeRows(file, source, rejects, target);
      }
      return target;
    } catch (IOException | UncheckedIOException e) {
      throw new ProblemException(
          new Problem(
              PlatformError.UNWRITABLE_SHEET,
              target.toString(),
              String.valueOf(e.getMessage()),
              ""),
          e);
    }
  }

  /** The names that a file may have come with before it went back under this one. */
  public static List<String> names(String returned) {
    return Stream.of(returned, stem(returned) + ".xls", stem(returned) + ".xlsx")
        .distinct()
        .toList();
  }

  /** Takes away what was written for an earlier version of a file. */
  public void clear(ImportFile file) {
    try {
      Files.deleteIfExists(folder.resolve(file.name()));
    } catch (IOException e) {
      LOG.warn("intake.sent_back_kept file={}", file.name(), e);
    }
  }

  private static boolean isLarge(ImportFile file, SourceFile source) {
    long columns =
        source.sheetIndexes().stream()
            .flatMap(index -> source.headings(index).stream())
            .mapToInt(headings -> headings.columns().size())
            .max()
            .orElse(0);
    int rows = file.counts().read();
    return rows > MOST_ROWS || rows * columns > MOST_CELLS;
  }

  /** False when the workbook is one that can be read but not written again. */
  private boolean writeCopy(ImportFile file, SourceFile source, List<Reject> rejects, Path target)
      throws IOException {
    Path unfinished = unfinished(target);
    try (MarkedCopy copy = MarkedCopy.of(file.path(), reasons)) {
      for (int index : source.sheetIndexes()) {
        Map<Integer, List<Reject>> byRow = byRow(rejects, source.sheetName(index));
        source.headings(index).ifPresent(h -> copy.mark(source.sheetName(index), h, byRow));
      }
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        copy.write(out);
      }
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (RuntimeException e) {
      LOG.warn("intake.copy_not_marked file={} reason={}", file.name(), e.toString());
      return false;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private void writeCsv(ImportFile file, SourceFile source, List<Reject> rejects, Path target)
      throws IOException {
    Path unfinished = unfinished(target);
    int sheet = source.sheetIndexes().get(0);
    Headings headings = source.headings(sheet).orElseThrow();
    try (CsvOutput csv =
        CsvOutput.forPeople(Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8))) {
      csv.row(headingTexts(headings));
      eachRejected(file, source, sheet, rejects, csv::row);
    }
    Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private void writeRows(ImportFile file, SourceFile source, List<Reject> rejects, Path target) {
    try (WorkbookWriter book = WorkbookWriter.create(target, file.name(), file.plannedAt())) {
      for (int index : source.sheetIndexes()) {
        SheetWriter sheet = book.sheet(source.sheetName(index));
        sheet.heading(headingTexts(source.headings(index).orElseThrow()), 1);
        eachRejected(
            file,
            source,
            index,
            rejects,
            texts -> {
              texts.subList(0, texts.size() - 1).forEach(sheet::text);
              sheet.text(texts.get(texts.size() - 1), Look.RED).endRow();
            });
      }
      book.finish();
    }
  }

  /** The texts of each row at fault under its headings, and the reason behind them. */
  private void eachRejected(
      ImportFile file,
      SourceFile source,
      int sheet,
      List<Reject> rejects,
      Consumer<List<String>> taker) {
    Map<Integer, List<Reject>> byRow = byRow(rejects, source.sheetName(sheet));
    List<Heading> kept = kept(source.headings(sheet).orElseThrow());
    Consumer<SheetRow> each =
        row -> {
          List<String> texts = new ArrayList<>();
          kept.forEach(heading -> texts.add(row.cell(heading.column()).text()));
          texts.add(reasons.of(byRow.getOrDefault(row.number(), List.of())));
          taker.accept(texts);
        };
    atHand
        .of(file.hash(), sheet, byRow.keySet())
        .ifPresentOrElse(
            rows -> rows.forEach(each), () -> read(source, sheet, byRow.keySet(), each));
  }

  private static void read(
      SourceFile source, int sheet, Set<Integer> wanted, Consumer<SheetRow> each) {
    try (SourceFile.SheetRows rows = source.rows(sheet, wanted::contains)) {
      for (SourceRow row = rows.next(); row != null; row = rows.next()) {
        each.accept(row.row());
      }
    }
  }

  private static List<String> headingTexts(Headings headings) {
    List<String> texts = new ArrayList<>();
    for (Heading heading : kept(headings)) {
      boolean grouped = heading.text().contains("/");
      texts.add(
          grouped && heading.meaning() instanceof Heading.Known known
              ? known.column().zh().get(0)
              : heading.text());
    }
    texts.add(Reasons.HEADING);
    return texts;
  }

  private static List<Heading> kept(Headings headings) {
    return headings.columns().stream()
        .filter(h -> !(h.meaning() instanceof Heading.Password))
        .filter(h -> !(h.meaning() instanceof Heading.Ours))
        .toList();
  }

  private static Map<Integer, List<Reject>> byRow(List<Reject> rejects, String sheet) {
    return rejects.stream()
        .filter(reject -> reject.sheet().equals(sheet))
        .collect(Collectors.groupingBy(Reject::row, TreeMap::new, Collectors.toList()));
  }

  private static Path unfinished(Path target) {
    return target.resolveSibling("." + target.getFileName() + ".part");
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}

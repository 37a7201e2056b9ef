package beian.app.cli.data;

import beian.app.Effect;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Verb;
import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceColumn;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Form;
import beian.filing.column.ColumnSpec;
import beian.inspection.card.Words;
import beian.intake.heading.Headings;
import beian.platform.list.Listing;
import beian.platform.list.Term;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code columns [WORD…]}: the columns of workbooks and of evidence files, each with the headings
 * by which it is known.
 */
@Command(name = "columns")
@Acts(value = Effect.READS, in = Acts.Where.ANYWHERE)
public final class ColumnsCommand extends Verb {
  private static final Term WORKBOOK = Term.of("filings", new Words("备案表", "workbook"));
  private static final Predicate<String> HAN = heading -> heading.matches(".*\\p{IsHan}.*");

  @Parameters(index = "0..*", paramLabel = "WORD")
  List<String> sought = List.of();

  /** A column of a file. */
  private record Column(
      Term file, String key, List<String> zh, List<String> en, String example, String note) {
    boolean has(String word) {
      String part = word.toLowerCase(Locale.ROOT);
      return Stream.of(Stream.of(file.word(), key), zh.stream(), en.stream())
          .flatMap(texts -> texts)
          .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(part));
    }
  }

  @Override
  public Integer call() {
    List<Column> found =
        Stream.concat(ColumnSpec.all().stream().map(ColumnsCommand::ofWorkbook), ofEvidence())
            .filter(column -> sought.stream().allMatch(column::has))
            .toList();
    beian.print(listing(), found);
    beian.say(
        "“列”一栏的词本身也是表头。大小写、空格、全角半角、序号、“必填”等标记和括号中的说明均不影响识别；列的先后不限。",
        "the word under Column is a heading too. Case, spaces, full width, numbering, marks like \"required\" and remarks in brackets make no"
            + " difference, nor does the order of columns.");
    return 0;
  }

  private static Column ofWorkbook(ColumnSpec column) {
    return new Column(
        WORKBOOK,
        column.key(),
        Headings.chinese(column),
        column.en(),
        column.example(),
        column.note());
  }

  private static Stream<Column> ofEvidence() {
    return Kinds.all().stream()
        .map(EvidenceKind::form)
        .flatMap(Optional::stream)
        .flatMap(form -> form.columns().stream().map(column -> ofEvidence(form, column)))
        .distinct();
  }

  private static Column ofEvidence(Form form, EvidenceColumn column) {
    String file = form.stem() + ".csv";
    Map<Boolean, List<String>> headings =
        column.headings().stream()
            .filter(heading -> !heading.equals(column.key()))
            .distinct()
            .collect(Collectors.partitioningBy(HAN));
    return new Column(
        Term.of(file, new Words(file, file)),
        column.key(),
        headings.getOrDefault(true, List.of()),
        headings.getOrDefault(false, List.of()),
        "",
        "");
  }

  private static Listing<Column> listing() {
    return new Listing<Column>()
        .column("file", "文件", "File", Column::file)
        .column("column", "列", "Column", Column::key)
        .column("headings_zh", "中文表头", "Chinese headings", Column::zh)
        .column("headings_en", "英文表头", "English headings", Column::en)
        .hidden("example", "示例", "Example", Column::example)
        .hidden("note", "说明", "Note", Column::note);
  }
}

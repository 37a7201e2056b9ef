package beian.app.cli.show;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Format;
import beian.app.cli.root.Acts;
import beian.app.cli.root.HomeCommand;
import beian.filing.FilingColumns;
import beian.filing.column.ColumnSpec;
import beian.filing.source.Dispute;
import beian.filing.source.FilingChange;
import beian.filing.source.ImportedRow;
import beian.filing.source.Provenance;
import beian.filing.store.StoredFiling;
import beian.inspection.card.Words;
import beian.intake.value.FieldWords;
import beian.platform.list.Listing;
import beian.platform.log.Masked;
import beian.platform.time.Zone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code filing X}: what a filing says, field by field, and which row of which sheet said it. */
@Command(name = "filing")
@Acts(Effect.READS)
public final class FilingCommand extends HomeCommand {
  @Parameters(index = "0", paramLabel = "X")
  String asked = "";

  /**
   * A field.
   *
   * @param value what is known; null when an empty cell, or nothing, said it
   * @param source the row that said it last; null when none did
   * @param dispute rows of one import that say different things
   */
  private record Field(
      String filing,
      ColumnSpec column,
      @Nullable Object value,
      @Nullable ImportedRow source,
      @Nullable Dispute dispute) {}

  @Override
  protected void run(Suite suite) {
    List<Field> all = new ArrayList<>();
    for (String key : suite.names().filings(asked, "filing")) {
      for (StoredFiling stored : suite.filings().find(List.of(key))) {
        List<Field> fields = fields(suite.numbers().names().shown(key), stored);
        if (beian.format() == Format.table) {
          print(suite, stored, fields);
        } else {
          all.addAll(fields);
        }
      }
    }
    if (beian.format() != Format.table) {
      beian.print(listing(), all);
    }
  }

  private static List<Field> fields(String number, StoredFiling stored) {
    Map<String, Object> values = FilingColumns.values(stored.filing());
    return ColumnSpec.all().stream()
        .map(
            column ->
                new Field(
                    number,
                    column,
                    values.get(column.key()),
                    stored.sourceOf(column.key()),
                    stored.disputed().get(column.key())))
        .filter(field -> field.value() != null || field.source() != null || field.dispute() != null)
        .toList();
  }

  private void print(Suite suite, StoredFiling stored, List<Field> fields) {
    beian.print(suite.numbers().names().shown(stored.key()));
    suite
        .seenRows()
        .newest(stored.key())
        .ifPresent(
            seen ->
                beian.print(
                    beian.words("最近一次出现：", "Last seen in: ")
                        + place(seen.place())
                        + beian.words("，", ", ")
                        + Zone.dayOf(seen.at())));
    beian.print("");
    beian.print(listing(), fields);
    List<FilingChange> changes = suite.changes().of(stored.key());
    beian.print("");
    beian.print(
        changes.isEmpty()
            ? beian.words("导入未更改过任何字段。", "No import changed a field since it came in.")
            : beian.words("导入所作的更改，最新在前：", "What imports changed, newest first:"));
    if (!changes.isEmpty()) {
      beian.print(changed(), changes);
    }
  }

  private Listing<Field> listing() {
    return new Listing<Field>()
        .hidden("filing_no", "备案号", "Filing", Field::filing)
        .hidden("column", "字段", "Column", field -> field.column().key())
        .column("field", "字段名称", "Field", field -> heading(field.column()))
        .column("value", "值", "Value", this::value)
        .column(
            "file",
            "文件",
            "File",
            field -> field.source() == null ? "" : field.source().place().file())
        .column(
            "sheet",
            "工作表",
            "Sheet",
            field -> field.source() == null ? "" : field.source().place().sheet())
        .column(
            "row",
            "行",
            "Row",
            field -> field.source() == null ? null : field.source().place().row())
        .column(
            "day",
            "导入日",
            "Taken in",
            field -> field.source() == null ? null : Zone.dayOf(field.source().at()));
  }

  private Listing<FilingChange> changed() {
    return new Listing<FilingChange>()
        .column("day", "日期", "Day", filingChange -> Zone.dayOf(filingChange.at()))
        .column(
            "field",
            "字段名称",
            "Field",
            filingChange ->
                ColumnSpec.find(filingChange.column())
                    .map(this::heading)
                    .orElse(filingChange.column()))
        .column(
            "before",
            "原值",
            "Before",
            filingChange -> text(column(filingChange), filingChange.before()))
        .column(
            "after",
            "新值",
            "After",
            filingChange ->
                switch (filingChange.kind()) {
                  case DISPUTED -> beian.words("（同次导入的文件互相矛盾）", "(files of one import disagree)");
                  case OUTDATED ->
                      beian.words("（所属对象已变，不再沿用）", "(was about another; not carried over)");
                  default -> text(column(filingChange), filingChange.after());
                })
        .column("source", "来源", "Source", filingChange -> place(filingChange.source().place()));
  }

  private String value(Field field) {
    Dispute dispute = field.dispute();
    if (dispute != null && field.value() == null) {
      return beian.words("矛盾：", "disputed: ")
          + place(dispute.one().place())
          + " ≠ "
          + place(dispute.other().place());
    }
    Object value = field.value();
    return value instanceof Collection<?> several
        ? text(
            field.column(), several.stream().map(String::valueOf).collect(Collectors.joining("; ")))
        : text(field.column(), value == null ? null : value.toString());
  }

  private static @Nullable ColumnSpec column(FilingChange filingChange) {
    return ColumnSpec.find(filingChange.column()).orElse(null);
  }

  /**
   * @param column whose value it is; null when it is no column any more
   */
  private String text(@Nullable ColumnSpec column, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    if (column != null && beian.format() == Format.table) {
      Words words = FieldWords.of(column, value);
      if (!words.zh().equals(value)) {
        return beian.words(words);
      }
    }
    if (beian.reveals()) {
      return value;
    }
    return Masked.text(column == null ? value : column.type().masked(value));
  }

  private String heading(ColumnSpec column) {
    return beian.words(column.zh().get(0), column.en().get(0));
  }

  private static String place(Provenance at) {
    return at.file() + "!" + at.sheet() + "!" + at.row();
  }
}

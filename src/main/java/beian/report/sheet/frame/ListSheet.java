package beian.report.sheet.frame;

import beian.platform.list.Bilingual;
import beian.platform.list.ListColumn;
import beian.platform.list.Listing;
import beian.platform.list.Shape;
import beian.platform.list.Term;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.report.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that is one table, with the columns of a list: which of them, and what only the sheet
 * says beside them, is for each sheet to choose. What is masked for eyes that may not read it whole
 * is masked here. Of a column in Chinese and its twin in English ({@code opinion_zh}, {@code
 * opinion_en}) the language of the workbook leaves one.
 */
public final class ListSheet<T> {
  /** How many rows {@link #begin} writes. */
  public static final int ROWS_ABOVE = 3;

  private static final String ZH = "_zh";
  private static final String EN = "_en";

  private final SheetWriter sheet;
  private final List<ListColumn<T>> columns;
  private final Language language;
  private final Map<String, BiConsumer<SheetWriter, T>> cells = new HashMap<>();
  private final Map<String, Integer> widths = new HashMap<>();
  private int printed;
  private boolean any;

  public ListSheet(SheetWriter sheet, Listing<T> listing, Language language) {
    this.sheet = sheet;
    this.language = language;
    this.columns =
        listing.columns().stream().filter(listColumn -> shown(listColumn.key())).toList();
  }

  private boolean shown(String key) {
    return (language.zh() || !key.endsWith(ZH)) && (language.en() || !key.endsWith(EN));
  }

  /** Values of that column have a look of their own. */
  public ListSheet<T> look(String key, Function<T, Look> look) {
    return cell(key, (to, thing) -> to.text(text(column(key), thing), look.apply(thing)));
  }

  /** Cells of that column, where the sheet has it, are written like that, each exactly one. */
  public ListSheet<T> cell(String key, BiConsumer<SheetWriter, T> writing) {
    cells.put(key, writing);
    return this;
  }

  /** That column is so wide on this sheet, in characters of Latin text. */
  public ListSheet<T> width(String key, int characters) {
    widths.put(key, characters);
    return this;
  }

  /**
   * Begins the sheet: title, remark, heading.
   *
   * @param printed the last column that is printed; what stands behind it is for the screen
   */
  public ListSheet<T> begin(String title, String note, String printed) {
    sheet.widths(
        columns.stream()
            .mapToInt(listColumn -> widths.getOrDefault(listColumn.key(), listColumn.width()))
            .toArray());
    this.printed = columns.stream().map(ListColumn::key).toList().indexOf(printed) + 1;
    sheet.printed(this.printed);
    sheet.title(title);
    sheet.note(note);
    sheet.heading(columns.stream().map(this::heading).toList(), 1);
    return this;
  }

  private String heading(ListColumn<T> column) {
    boolean half = column.key().endsWith(ZH) || column.key().endsWith(EN);
    if (half && language == Language.BOTH) {
      return column.zh() + "\n" + column.en();
    }
    return language.lines(
        column.zh(), half ? column.en().replaceAll(" \\((zh|en)\\)$", "") : column.en());
  }

  private ListColumn<T> column(String key) {
    return columns.stream()
        .filter(listColumn -> listColumn.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** One row more. */
  public void row(T thing) {
    any = true;
    for (int i = 0; i < columns.size(); i++) {
      cell(columns.get(i), thing, i < printed || printed == 0);
    }
    sheet.endRow();
  }

  /** Whether a row was written. */
  public boolean any() {
    return any;
  }

  /** After the last row: says that there is none, where there is none. */
  public void end() {
    if (!any) {
      sheet.text(language.line("（无）", "(none)"), Look.GREY);
      sheet.endRow();
    }
  }

  /**
   * @param paper whether it is printed; what is for the screen stays on one line, or it would make
   *     the printed row high
   */
  private void cell(ListColumn<T> column, T thing, boolean paper) {
    BiConsumer<SheetWriter, T> own = cells.get(column.key());
    if (own != null) {
      own.accept(sheet, thing);
      return;
    }
    Object value = column.of(thing);
    if (column.shape() == Shape.MOMENT) {
      sheet.dateTime(CellText.time((Instant) value));
    } else if (column.shape() == Shape.DAY) {
      sheet.date((LocalDate) value);
    } else if (value instanceof Number number) {
      sheet.number(number.longValue());
    } else {
      sheet.text(text(column, thing), paper ? Look.WRAPPED : Look.TEXT);
    }
  }

  private String text(ListColumn<T> column, T thing) {
    return column.mask().apply(text(column.of(thing)));
  }

  private String text(@Nullable Object value) {
    if (value instanceof Term term) {
      return text(term.words());
    }
    if (value instanceof Bilingual words) {
      return language.lines(words.zh(), words.en());
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(this::text).collect(Collectors.joining("\n"));
    }
    return Objects.toString(value, "");
  }
}

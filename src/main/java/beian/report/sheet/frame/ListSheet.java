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
import java.util.ArrayList;
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
  private final List<BiConsumer<SheetWriter, T>> writing = new ArrayList<>();
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
    columns.stream()
        .filter(column -> column.key().equals(key))
        .forEach(
            column -> cell(key, (to, thing) -> to.text(text(column, thing), look.apply(thing))));
    return this;
  }

  /**
   * Cells of that column, where the sheet has it, are written like that, each exactly one; said
   * before the first row.
   */
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

  /** One row more. */
  public void row(T thing) {
    if (!any) {
      any = true;
      for (int i = 0; i < columns.size(); i++) {
        writing.add(writing(columns.get(i), i < printed || printed == 0));
      }
    }
    for (BiConsumer<SheetWriter, T> cell : writing) {
      cell.accept(sheet, thing);
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
   * How cells of a column are written.
   *
   * @param paper whether it is printed; what is for the screen stays on one line, or it would make
   *     the printed row high
   */
  private BiConsumer<SheetWriter, T> writing(ListColumn<T> column, boolean paper) {
    BiConsumer<SheetWriter, T> own = cells.get(column.key());
    if (own != null) {
      return own;
    }
    if (column.shape() == Shape.MOMENT) {
      return (to, thing) -> to.dateTime(CellText.time((Instant) column.of(thing)));
    }
    if (column.shape() == Shape.DAY) {
      return (to, thing) -> to.date((LocalDate) column.of(thing));
    }
    Look look = paper ? Look.WRAPPED : Look.TEXT;
    return (to, thing) -> {
      Object value = column.of(thing);
      if (value instanceof Number number) {
        to.number(number.longValue());
      } else {
        to.text(column.mask().apply(text(value)), look);
      }
    };
  }

  private String text(ListColumn<T> column, T thing) {
    return column.mask().apply(text(column.of(thing)));
  }

  private String text(@Nullable Object value) {
    if (value instanceof String said) {
      return said;
    }
    if (value instanceof Term term) {
      return text(term.words());
    }
    if (value instanceof Bilingual words) {
      return language.lines(words.zh(), words.en());
    }
    if (value instanceof List<?> one && one.size() == 1) {
      return text(one.get(0));
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(this::text).collect(Collectors.joining("\n"));
    }
    return Objects.toString(value, "");
  }
}

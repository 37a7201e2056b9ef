package beian.report.sheet;

import beian.inspection.card.Words;
import beian.platform.list.Bilingual;
import beian.platform.list.ListColumn;
import beian.platform.list.Listing;
import beian.platform.list.Shape;
import beian.platform.list.Term;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that is one table, with the columns of a list: which of them, and what only the sheet
 * says beside them, is for each sheet to choose. What is masked for eyes that may not read it whole
 * is masked here.
 */
final class ListSheet<T> {
  /** How many rows {@link #begin} writes. */
  static final int ROWS_ABOVE = 3;

  private final SheetWriter sheet;
  private final Listing<T> listing;
  private final Map<String, BiConsumer<SheetWriter, T>> cells = new HashMap<>();

  ListSheet(SheetWriter sheet, Listing<T> listing) {
    this.sheet = sheet;
    this.listing = listing;
  }

  /** Values of that column have a look of their own. */
  ListSheet<T> look(String key, Function<T, Look> look) {
    return cell(key, (to, thing) -> to.text(text(listing.column(key), thing), look.apply(thing)));
  }

  /** Cells of that column, where the sheet has it, are written like that, each exactly one. */
  ListSheet<T> cell(String key, BiConsumer<SheetWriter, T> writing) {
    cells.put(key, writing);
    return this;
  }

  /** Begins the sheet: title, remark, heading. */
  ListSheet<T> begin(String title, String note) {
    sheet.widths(listing.columns().stream().mapToInt(ListColumn::width).toArray());
    sheet.title(title);
    sheet.note(note);
    sheet.heading(listing.columns().stream().map(one -> one.zh() + "\n" + one.en()).toList(), 1);
    return this;
  }

  /** One row more. */
  void row(T thing) {
    listing.columns().forEach(column -> cell(column, thing));
    sheet.endRow();
  }

  private void cell(ListColumn<T> column, T thing) {
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
    } else if (column.shape() == Shape.LINES || !(value == null || value instanceof String)) {
      CellText.wrapped(sheet, text(column, thing));
    } else {
      sheet.text(text(column, thing));
    }
  }

  private static <T> String text(ListColumn<T> column, T thing) {
    return column.mask().apply(text(column.of(thing)));
  }

  private static String text(@Nullable Object value) {
    if (value instanceof Term term) {
      return text(term.words());
    }
    if (value instanceof Bilingual words) {
      return CellText.both(new Words(words.zh(), words.en()));
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(ListSheet::text).collect(Collectors.joining("\n"));
    }
    return Objects.toString(value, "");
  }
}

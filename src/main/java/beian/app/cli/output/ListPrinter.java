package beian.app.cli.output;

import beian.app.Lang;
import beian.platform.list.Bilingual;
import beian.platform.list.ListColumn;
import beian.platform.list.Listing;
import beian.platform.list.Term;
import beian.platform.sheet.write.CsvOutput;
import beian.platform.time.Zone;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints lists to standard output in the format asked for. */
public final class ListPrinter {
  private static final DateTimeFormatter PEOPLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final PrintStream out;
  private final Format format;
  private final Lang lang;
  private final boolean reveal;
  private final int columns;

  /**
   * @param reveal whether what columns mask is shown whole
   * @param columns how wide the terminal is that shows it; 0 when a program or a file reads it
   */
  public ListPrinter(PrintStream out, Format format, Lang lang, boolean reveal, int columns) {
    this.reveal = reveal;
    this.columns = columns;
    this.out = out;
    this.format = format;
    this.lang = lang;
  }

  /** Prints the things, in their order; CSV and JSON each as it comes, a table at the end. */
  public <T> void print(Listing<T> listing, Iterable<T> things) {
    Iterator<T> each = things.iterator();
    boolean unused =
        each.hasNext(); // what cannot be read at all is known before anything is printed
    switch (format) {
      case table -> table(listing, each);
      case csv -> csv(listing, each);
      case json -> json(listing, each);
    }
    out.flush();
  }

  private <T> @Nullable Object shown(ListColumn<T> column, T thing) {
    Object value = column.of(thing);
    if (reveal || value == null || column.mask() == Listing.OPEN) {
      return value;
    }
    return column.mask().apply(text(value));
  }

  private <T> void table(Listing<T> listing, Iterator<T> things) {
    List<ListColumn<T>> shown =
        listing.columns().stream().filter(column -> !column.hidden()).toList();
    List<List<String>> lines = new ArrayList<>();
    lines.add(shown.stream().map(column -> lang.of(column.zh(), column.en())).toList());
    while (things.hasNext()) {
      T thing = things.next();
      lines.add(shown.stream().map(column -> cell(shown(column, thing))).toList());
    }
    new TextTable(columns).lines(lines).forEach(out::println);
    if (lines.size() == 1) {
      out.println(lang.of("（无）", "(none)"));
    }
  }

  private String cell(@Nullable Object value) {
    if (value instanceof Instant instant) {
      return moment(instant.atZone(Zone.CHINA).toLocalDateTime());
    }
    if (value instanceof Boolean yes) {
      return yes ? lang.of("是", "yes") : lang.of("否", "no");
    }
    if (value instanceof Term term) {
      return lang.of(term.words().zh(), term.words().en());
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(this::cell).collect(Collectors.joining("; "));
    }
    return text(value).replace('\n', ' ').replace('\t', ' ');
  }

  /** Midnight is the end of a day, as letters and reasons say it: periods end there. */
  private static String moment(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().minusDays(1) + " 24:00"
        : PEOPLE.format(time);
  }

  private <T> void csv(Listing<T> listing, Iterator<T> things) {
    try (CsvOutput csv =
        CsvOutput.forPrograms(new OutputStreamWriter(Unclosed.of(out), StandardCharsets.UTF_8))) {
      csv.row(listing.columns().stream().map(ListColumn::key).toList());
      while (things.hasNext()) {
        T thing = things.next();
        csv.row(listing.columns().stream().map(column -> text(shown(column, thing))).toList());
      }
    }
  }

  private <T> void json(Listing<T> listing, Iterator<T> things) {
    out.print("[");
    String before = "\n";
    String end = "]";
    while (things.hasNext()) {
      T thing = things.next();
      out.print(before + object(listing, thing));
      before = ",\n";
      end = "\n]";
    }
    out.println(end);
  }

  private <T> String object(Listing<T> listing, T thing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      for (ListColumn<T> column : listing.columns()) {
        json.writeFieldName(column.key());
        Object value = shown(column, thing);
        if (value == null) {
          json.writeNull();
        } else if (value instanceof Boolean yes) {
          json.writeBoolean(yes);
        } else if (value instanceof Integer || value instanceof Long) {
          json.writeNumber(((Number) value).longValue());
        } else if (value instanceof BigDecimal decimal) {
          json.writeNumber(decimal);
        } else {
          json.writeString(text(value));
        }
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Instant instant) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
          instant.atZone(Zone.CHINA).toOffsetDateTime());
    }
    if (value instanceof LocalDateTime time) {
      return time.toString();
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(this::text).collect(Collectors.joining("; "));
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (value instanceof Term term) {
      return term.word();
    }
    if (value instanceof Bilingual words) {
      return lang.of(words.zh(), words.en());
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
    return value.toString();
  }
}

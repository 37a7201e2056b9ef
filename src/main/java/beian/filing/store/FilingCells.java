package beian.filing.store;

import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.filing.column.ColumnSpec;
import beian.filing.column.ColumnType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.persistence.Column;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The way between a stored filing and its row. */
final class FilingCells {
  private static final String SEPARATOR = "; ";
  private static final ObjectReader JSON_READER =
      new ObjectMapper().readerFor(new TypeReference<LinkedHashMap<String, String>>() {});
  private static final ObjectWriter JSON_WRITER = new ObjectMapper().writer();

  private static final List<Cell> OWNER = cells(OwnerCells.class);
  private static final List<Cell> WEBSITE = cells(WebsiteCells.class);
  private static final List<Cell> PAPER = cells(PaperCells.class);

  private FilingCells() {}

  /** One column: its key, its field, and whether its value is a joined list. */
  private record Cell(String key, Field field, boolean list) {}

  static StoredFiling filing(FilingRow row) {
    Map<String, Object> values = new HashMap<>();
    read(OWNER, row.owner, values);
    read(WEBSITE, row.website, values);
    read(PAPER, row.paper, values);
    values.put(
        FilingColumns.SILENT, row.silent.isEmpty() ? Set.of() : Set.of(row.silent.split(" ")));
    Filing filing = FilingColumns.filing(values);
    if (!filing.number().equals(row.key)) {
      values.put(FilingColumns.IDENTITY, row.key);
      filing = FilingColumns.filing(values);
    }
    return new StoredFiling(
        row.key,
        filing,
        new Provenance(row.sourceFile, row.sourceSheet, row.sourceRow),
        texts(row.originals),
        texts(row.extras),
        row.contentHash,
        row.importedAt,
        row.changedAt,
        row.standingSince);
  }

  /** The row of a filing. */
  static FilingRow row(StoredFiling stored) {
    FilingRow row = new FilingRow();
    Map<String, Object> values = FilingColumns.values(stored.filing());
    row.key = stored.key();
    row.bucket = FilingStore.bucketOf(stored.key());
    OwnerCells owner = new OwnerCells();
    WebsiteCells website = new WebsiteCells();
    PaperCells paper = new PaperCells();
    write(OWNER, owner, values);
    write(WEBSITE, website, values);
    write(PAPER, paper, values);
    row.owner = owner;
    row.website = website;
    row.paper = paper;
    row.silent = String.join(" ", new TreeSet<>(stored.filing().silent()));
    row.originals = json(stored.originals());
    row.extras = json(stored.extras());
    row.sourceFile = stored.provenance().file();
    row.sourceSheet = stored.provenance().sheet();
    row.sourceRow = stored.provenance().row();
    row.contentHash = stored.contentHash();
    row.importedAt = stored.importedAt();
    row.changedAt = stored.changedAt();
    row.standingSince = stored.standingSince();
    return row;
  }

  private static void read(List<Cell> cells, @Nullable Object holder, Map<String, Object> into) {
    if (holder == null) {
      return;
    }
    try {
      for (Cell cell : cells) {
        Object value = cell.field.get(holder);
        if (value != null) {
          into.put(cell.key, cell.list ? List.of(value.toString().split(SEPARATOR)) : value);
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(List<Cell> cells, Object holder, Map<String, Object> values) {
    try {
      for (Cell cell : cells) {
        Object value = values.get(cell.key);
        if (value instanceof List<?> list) {
          value = String.join(SEPARATOR, list.stream().map(String::valueOf).toList());
        }
        cell.field.set(holder, value);
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Cell> cells(Class<?> holder) {
    Map<String, ColumnType> types = new HashMap<>();
    ColumnSpec.all().forEach(column -> types.put(column.key(), column.type()));
    List<Cell> cells = new ArrayList<>();
    for (Field field : holder.getDeclaredFields()) {
      Column column = field.getAnnotation(Column.class);
      if (column != null) {
        ColumnType type = types.get(column.name());
        cells.add(new Cell(column.name(), field, type != null && type.javaType() == List.class));
      }
    }
    return List.copyOf(cells);
  }

  private static Map<String, String> texts(String json) {
    try {
      return JSON_READER.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String json(Map<String, String> texts) {
    try {
      return texts.isEmpty() ? "{}" : JSON_WRITER.writeValueAsString(texts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

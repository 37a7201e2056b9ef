package beian.filing.store;

import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.filing.source.Dispute;
import beian.filing.source.ImportedRow;
import beian.filing.source.Provenance;
import beian.filing.source.SeenRow;
import beian.platform.text.Sha256;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A filing and where it came from.
 *
 * @param key what it is known by in the house, {@link Filing#key}
 * @param filing what it says
 * @param source the row that changed it last
 * @param originals column key to the text of the sheet, where normalizing changed it
 * @param extras headings that are no known column to their text, in the order of the sheet
 * @param earlier the columns that row does not have, and the earlier row that said each last
 * @param disputed the columns of which rows of one import say different things
 * @param contentHash SHA-256 over values and extras, in hexadecimal; equal for equal content,
 *     wherever and however it was written
 * @param rowHash the same of its newest row by itself, without what earlier rows said; where that
 *     row comes again it says nothing new
 * @param importedAt when the filing first came in
 * @param changedAt when its present content came in
 * @param standingSince since when the sheet says what it says of provider and status
 */
public record StoredFiling(
    String key,
    Filing filing,
    ImportedRow source,
    Map<String, String> originals,
    Map<String, String> extras,
    Map<String, ImportedRow> earlier,
    Map<String, Dispute> disputed,
    String contentHash,
    String rowHash,
    Instant importedAt,
    Instant changedAt,
    Instant standingSince) {
  /** Copies the maps and keeps their order. */
  public StoredFiling {
    originals = Collections.unmodifiableMap(new LinkedHashMap<>(originals));
    extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    earlier = Map.copyOf(earlier);
    disputed = Map.copyOf(disputed);
  }

  /**
   * A row that comes in.
   *
   * @param extras an empty text stands for an empty cell
   */
  public static StoredFiling imported(
      Filing filing,
      ImportedRow source,
      Map<String, String> originals,
      Map<String, String> extras) {
    String content = contentHash(filing, extras);
    return new StoredFiling(
        filing.key(),
        filing,
        source,
        originals,
        extras,
        Map.of(),
        Map.of(),
        content,
        content,
        source.at(),
        source.at(),
        source.at());
  }

  /** Of its key alone: filings are kept in maps by the hundred, and each is large. */
  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** That its row was seen, and which columns its sheet does not have. */
  SeenRow seen() {
    return new SeenRow(source, filing.silent());
  }

  /** Where its present content was read; of what its sheet does not have, see {@link #earlier}. */
  public Provenance provenance() {
    return source.place();
  }

  /** The row that said a column last; null when no sheet has it, or when sheets dispute it. */
  public @Nullable ImportedRow sourceOf(String column) {
    return filing.speaksOf(column) ? earlier.getOrDefault(column, source) : null;
  }

  /** The filing as if no sheet had these columns. */
  public StoredFiling without(Set<String> columns) {
    if (filing.silent().containsAll(columns)) {
      return this;
    }
    Map<String, Object> values = new HashMap<>(FilingColumns.values(filing));
    values.keySet().removeAll(columns);
    Set<String> silent = new HashSet<>(filing.silent());
    silent.addAll(columns);
    values.put(FilingColumns.SILENT, Set.copyOf(silent));
    return new StoredFiling(
        key,
        FilingColumns.filing(values, key),
        source,
        originals,
        extras,
        earlier,
        disputed,
        contentHash,
        rowHash,
        importedAt,
        changedAt,
        standingSince);
  }

  /** The same row as a filing that was not there. */
  StoredFiling fresh(String knownAs) {
    return with(knownAs, importedAt, standingSince);
  }

  /**
   * The same row as the content of a filing that is there.
   *
   * @param knownAs its key
   * @param first when it first came in
   * @param since since when the sheet says what it says of provider and status
   */
  StoredFiling with(String knownAs, Instant first, Instant since) {
    return new StoredFiling(
        knownAs,
        filing,
        source,
        originals,
        filled(extras),
        earlier,
        disputed,
        contentHash,
        rowHash,
        first,
        changedAt,
        since);
  }

  static Map<String, String> filled(Map<String, String> extras) {
    Map<String, String> filled = new LinkedHashMap<>(extras);
    filled.values().removeIf(String::isEmpty);
    return filled;
  }

  static String contentHash(Filing filing, Map<String, String> extras) {
    StringBuilder content = new StringBuilder(2048);
    FilingColumns.values(filing).forEach((key, value) -> part(content, key, value.toString()));
    if (!filing.silent().isEmpty()) {
      part(content, FilingColumns.SILENT, SilentColumns.sorted(filing.silent()).toString());
    }
    new TreeMap<>(filled(extras)).forEach((heading, text) -> part(content, heading, text));
    return Sha256.of(content.toString());
  }

  private static void part(StringBuilder content, String key, String value) {
    content.append(key).append('\u001f').append(value).append('\u001e');
  }
}

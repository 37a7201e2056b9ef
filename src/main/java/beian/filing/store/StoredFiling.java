package beian.filing.store;

import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.platform.text.Sha256;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A filing and where it came from.
 *
 * @param key what it is known by in the house, {@link Filing#key}
 * @param filing what it says
 * @param provenance where its present content was read
 * @param originals column key to the text of the sheet, where normalizing changed it
 * @param extras headings that are no known column to their text, in the order of the sheet
 * @param contentHash SHA-256 over values and extras, in hexadecimal; equal for equal content,
 *     wherever and however it was written
 * @param importedAt when the filing first came in
 * @param changedAt when its present content came in
 * @param standingSince since when the sheet says what it says of provider and status
 */
public record StoredFiling(
    String key,
    Filing filing,
    Provenance provenance,
    Map<String, String> originals,
    Map<String, String> extras,
    String contentHash,
    Instant importedAt,
    Instant changedAt,
    Instant standingSince) {
  /** Copies the maps and keeps their order. */
  public StoredFiling {
    originals = Collections.unmodifiableMap(new LinkedHashMap<>(originals));
    extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
  }

  /** A filing that comes in at an instant. */
  public static StoredFiling imported(
      Filing filing,
      Provenance provenance,
      Map<String, String> originals,
      Map<String, String> extras,
      Instant at) {
    String hash = contentHash(filing, extras);
    return new StoredFiling(filing.key(), filing, provenance, originals, extras, hash, at, at, at);
  }

  /**
   * The same row as the content of a filing that is there.
   *
   * @param knownAs its key
   * @param first when it first came in
   * @param since since when the sheet says what it says of provider and status
   */
  StoredFiling as(String knownAs, Instant first, Instant since) {
    return new StoredFiling(
        knownAs, filing, provenance, originals, extras, contentHash, first, changedAt, since);
  }

  private static String contentHash(Filing filing, Map<String, String> extras) {
    StringBuilder content = new StringBuilder(2048);
    FilingColumns.values(filing).forEach((key, value) -> part(content, key, value.toString()));
    if (!filing.silent().isEmpty()) {
      part(content, FilingColumns.SILENT, new TreeSet<>(filing.silent()).toString());
    }
    new TreeMap<>(extras).forEach((heading, text) -> part(content, heading, text));
    return Sha256.of(content.toString());
  }

  private static void part(StringBuilder content, String key, String value) {
    content.append(key).append('\u001f').append(value).append('\u001e');
  }
}

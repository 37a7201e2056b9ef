package beian.inspection.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A row of the rule catalogue: every rule the FAQ gives, whether or not the product has its card.
 *
 * @param id the rule's id
 * @param kind what sort of rule it is
 * @param source where it stands
 */
public record Catalogued(String id, Kind kind, Citation source) {
  private static final String TABLE = "/beian/rules/catalogue.csv";

  /** The whole catalogue, in its order. */
  public static List<Catalogued> all() {
    try (InputStream in = Catalogued.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(TABLE + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> of(line.split(",")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Catalogued of(String[] cells) {
    Kind kind = CardReader.named(Kind.values()).get(cells[1]);
    Section section = CardReader.named(Section.values()).get(cells[2]);
    if (kind == null || section == null) {
      throw new IllegalStateException(TABLE + ": " + String.join(",", cells));
    }
    return new Catalogued(cells[0], kind, new Citation(section, Integer.parseInt(cells[3])));
  }
}

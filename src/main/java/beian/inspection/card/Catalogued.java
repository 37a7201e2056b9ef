package beian.inspection.card;

import beian.filing.table.Table;
import java.util.List;

/**
 * A row of the rule catalogue: every rule the FAQ gives, and those of the product beside them.
 *
 * @param id the rule's id
 * @param kind what sort of rule it is
 * @param source where it stands
 */
public record Catalogued(String id, Kind kind, Citation source) {
  private static final String TABLE = "/beian/rules/catalogue.csv";

  /** The whole catalogue, in its order. */
  public static List<Catalogued> all() {
    return Table.read(Catalogued.class, TABLE).rows().stream().map(Catalogued::of).toList();
  }

  private static Catalogued of(Table.Row row) {
    Kind kind = CardReader.named(Kind.values()).get(row.get("kind"));
    Section section = CardReader.named(Section.values()).get(row.get("section"));
    if (kind == null || section == null) {
      throw new IllegalStateException(TABLE + ": " + row.get("id"));
    }
    return new Catalogued(row.get("id"), kind, new Citation(section, row.number("line")));
  }
}

package beian.intake.heading;

import beian.filing.column.ColumnSpec;
import beian.intake.heading.BareHeadings.Read;
import beian.intake.heading.Heading.Known;
import beian.intake.heading.Heading.Meaning;
import beian.intake.heading.Heading.Password;
import beian.intake.heading.Heading.Unknown;
import beian.platform.sheet.CellRange;
import beian.platform.sheet.CellRef;
import beian.platform.sheet.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The upper rows of a sheet as headings: merged cells filled, one row or two read together. */
final class HeadingRows {
  private final Map<Integer, SheetRow> rows = new HashMap<>();
  private final List<CellRange> merged;
  private final int width;

  HeadingRows(List<SheetRow> upper, List<CellRange> merged) {
    upper.forEach(row -> rows.put(row.number(), row));
    this.merged = merged;
    this.width = upper.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  /** The headings, if this row alone holds them. */
  List<Heading> single(int row) {
    List<Read> headings = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      String text = text(row, column);
      if (!text.isBlank()) {
        headings.add(alone(column, text.strip()));
      }
    }
    return BareHeadings.settled(headings);
  }

  /** The headings, if this row and the one above it hold them together. */
  List<Heading> underGroups(int row) {
    List<Read> headings = new ArrayList<>();
    String carried = "";
    for (int column = 0; column < width; column++) {
      String own = text(row - 1, column).strip();
      String sub = text(row, column).strip();
      carried = own.isEmpty() ? carried : own;
      String group = sub.isEmpty() ? own : carried;
      if (!group.isEmpty() || !sub.isEmpty()) {
        headings.add(combined(column, group, sub));
      }
    }
    return BareHeadings.settled(headings);
  }

  private static Read alone(int column, String text) {
    return new Read(new Heading(column, text, Aliases.meaning(text)), BareHeadings.isBare(text));
  }

  private static Read combined(int column, String group, String sub) {
    if (sub.isEmpty() || group.isEmpty() || group.equals(sub)) {
      return alone(column, sub.isEmpty() ? group : sub);
    }
    String stem = group.replaceFirst("\\s*(基本)?(信息|情况|资料)$", "");
    boolean bare = BareHeadings.isBare(sub);
    if (stem.isEmpty() && bare) {
      return alone(column, sub); // 基本信息 does not say whose
    }
    String both = group + "/" + sub;
    for (String joined : List.of(stem + sub, stem + " " + sub)) {
      Meaning meaning = Aliases.meaning(joined);
      if (meaning instanceof Known || meaning instanceof Password) {
        return new Read(new Heading(column, both, meaning), false);
      }
    }
    String person = person(stem);
    if (person != null) {
      return new Read(new Heading(column, both, known(Aliases.meaning(person + sub))), false);
    }
    Meaning alone = bare ? new Unknown() : Aliases.meaning(sub); // the group names somebody else
    return new Read(new Heading(column, alone instanceof Unknown ? both : sub, alone), false);
  }

  /** Under a person's heading a heading that is not that person's belongs to nobody we know. */
  private static Meaning known(Meaning meaning) {
    return meaning instanceof Known ? meaning : new Unknown();
  }

  /** How the columns of a person-in-charge begin, when the group is one. */
  private static @Nullable String person(String group) {
    if (Aliases.meaning(group) instanceof Known known) {
      ColumnSpec column = known.column();
      return column.key().endsWith("_pic_name") ? column.zh().get(column.zh().size() - 1) : null;
    }
    return null;
  }

  private String text(int row, int column) {
    for (CellRange range : merged) {
      if (range.contains(row, column)) {
        CellRef first = range.first();
        return at(first.row(), first.column());
      }
    }
    return at(row, column);
  }

  private String at(int row, int column) {
    SheetRow found = rows.get(row);
    return found == null ? "" : found.cell(column).text();
  }
}

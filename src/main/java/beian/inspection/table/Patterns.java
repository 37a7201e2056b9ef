package beian.inspection.table;

import beian.filing.table.Table;
import beian.filing.table.TableError;
import beian.platform.error.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** That what a table has as patterns are such. */
final class Patterns {
  private Patterns() {}

  static List<Problem> problems(Table shipped, Table own) {
    List<Problem> problems = new ArrayList<>();
    for (Table.Row row : own.rows()) {
      try {
        Pattern.compile(row.get("meaning"));
      } catch (PatternSyntaxException e) {
        problems.add(
            new Problem(
                TableError.BAD_TABLE,
                own.place() + ":" + row.line() + ":meaning",
                row.get("meaning"),
                shipped.rows().get(0).get("meaning")));
      }
    }
    return problems;
  }
}

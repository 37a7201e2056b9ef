package beian.inspection.store;

import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import beian.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Findings straight from a result set, for lists too long for entities. */
final class Rows {
  private Rows() {}

  static Finding finding(ResultSet row) throws SQLException {
    String evidence = row.getString("evidence");
    return new Finding(
        row.getString("filing_key"),
        row.getString("rule"),
        Outcome.valueOf(row.getString("outcome")),
        Severity.valueOf(row.getString("severity")),
        row.getString("fault"),
        row.getString("about"),
        new Words(row.getString("opinion_zh"), row.getString("opinion_en")),
        new Words(row.getString("remedy_zh"), row.getString("remedy_en")),
        evidence.isEmpty() ? List.of() : List.of(evidence.split(" ")),
        Objects.requireNonNull(Sql.instant(row, "inspected_at")));
  }
}

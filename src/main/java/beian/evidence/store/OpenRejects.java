package beian.evidence.store;

import beian.evidence.observation.EvidenceKind;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of the evidence could not be used and is open: neither corrected in its file nor dismissed.
 */
public final class OpenRejects {
  private static final String OPEN =
      " from rejected_row where kind = 'evidence' and dismissed_at is null"
          + " and (evidence_kind = '' or evidence_kind = any(?))";

  private final Transactions transactions;

  public OpenRejects(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * What may be about one of these subjects, by file and row; of what is about nobody knows whom
   * the first of each file, sheet and kind.
   */
  public List<OpenReject> about(Map<EvidenceKind, ? extends Set<String>> subjects) {
    String[] kinds = subjects.keySet().stream().map(EvidenceKind::word).toArray(String[]::new);
    Set<String> all = new TreeSet<>();
    subjects.values().forEach(all::addAll);
    return transactions.read(
        () -> {
          Sql sql = transactions.sql();
          List<OpenReject> open =
              new ArrayList<>(
                  sql.list(
                      "select r.* from (select file_name, sheet, row_no, code, place, evidence_kind,"
                          + " subject, row_number() over (partition by file_name, sheet,"
                          + " evidence_kind order by row_no, place) as nth"
                          + OPEN
                          + " and subject = '') r where r.nth = 1 order by r.file_name, r.sheet",
                      OpenRejects::open,
                      (Object) kinds));
          open.addAll(
              sql.list(
                  "select file_name, sheet, row_no, code, place, evidence_kind, subject"
                      + OPEN
                      + " and (subject = any(?) or subject like '%;%')"
                      + " order by file_name, sheet, row_no, place",
                  OpenRejects::open,
                  kinds,
                  all.toArray(String[]::new)));
          return open;
        });
  }

  private static OpenReject open(ResultSet row) throws SQLException {
    int number = row.getInt("row_no");
    // A file in a folder stands where a heading would.
    String within = number == 0 ? row.getString("place") : "";
    return new OpenReject(
        row.getString("evidence_kind"),
        row.getString("subject"),
        row.getString("file_name") + within,
        row.getString("sheet"),
        number,
        row.getString("code"));
  }
}

package beian.filing.store;

import beian.filing.number.Normal;
import beian.filing.number.PhoneNumber;
import beian.platform.database.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * As whose telephone numbers are filed, and were: who was asked for at a number some days ago need
 * not be who is filed with it today.
 */
final class Holders {
  /** As whose it is filed. */
  private static final String NOW = "select {who} from filing where {what} = ?";

  /** The same of a switchboard, with any extension and without. */
  private static final String BEHIND_IT =
      "select {who} from filing where {what} = ? or {what} like ?";

  /** Who was filed in the place of those it is filed as now. */
  private static final String BEFORE_THEM =
      "select old_value from filing join filing_change on filing_change.filing_key ="
          + " filing.filing_key where {what} = ? and column_key = '{who}'"
          + " and filing_change.changed_at >= ?";

  /** Who had it and has another number now, or none. */
  private static final String HAD_IT =
      "select {who} from filing_change join filing on filing_change.filing_key ="
          + " filing.filing_key where old_value = ? and column_key = '{what}'"
          + " and filing_change.changed_at >= ?";

  private static final List<String> SIDES = List.of("entity", "site");

  private final Transactions transactions;

  Holders(Transactions transactions) {
    this.transactions = transactions;
  }

  /** The names of persons or, of a landline, entities, normalized. */
  Set<String> of(String number, boolean mobile, Instant since) {
    return transactions.read(
        () -> {
          Set<String> names = new TreeSet<>();
          for (String side : SIDES) {
            String who = mobile ? side + "_pic_name" : "entity_name";
            String what = side + (mobile ? "_pic_mobile" : "_pic_landline");
            add(names, NOW, who, what, number);
            add(names, BEFORE_THEM, who, what, number, since);
            add(names, HAD_IT, who, what, number, since);
          }
          String board = mobile ? number : PhoneNumber.ofBoard(number);
          for (String side : mobile || names.size() > 1 ? List.<String>of() : SIDES) {
            add(names, BEHIND_IT, "entity_name", side + "_pic_landline", board, board + "-%");
          }
          return names;
        });
  }

  private void add(Set<String> names, String query, String who, String what, Object... values) {
    transactions
        .sql()
        .each(
            query.replace("{who}", who).replace("{what}", what),
            row -> {
              String name = Normal.name(Objects.requireNonNullElse(row.getString(1), ""));
              if (!name.isEmpty()) {
                names.add(name);
              }
            },
            values);
  }
}

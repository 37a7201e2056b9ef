package beian.filing.store;

import beian.filing.peer.Peer;
import beian.filing.peer.Sharers;
import beian.filing.peer.Tie;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which filings share a value. Of a value that very many have only the first are read, whoever
 * asks, so that the work grows with the filings and not with their square.
 */
final class SharedValues {
  /** One more than others are looked at, as one of them may be the filing that asks. */
  private static final int READ = Sharers.MOST + 1;

  private static final int AT_ONCE = 500;
  private static final String SAID =
      Peer.COLUMNS.stream().map(column -> "filing." + column).collect(Collectors.joining(", "));

  private final Transactions transactions;

  SharedValues(Transactions transactions) {
    this.transactions = transactions;
  }

  /** By value the filings that have it, this one included; values nobody has are left out. */
  Map<String, Sharers> of(Tie tie, Collection<String> values) {
    return transactions.read(
        () -> {
          Map<String, Sharers> found = new HashMap<>();
          List<String> all = List.copyOf(Set.copyOf(values));
          for (int i = 0; i < all.size(); i += AT_ONCE) {
            add(tie, all.subList(i, Math.min(all.size(), i + AT_ONCE)), found);
          }
          return found;
        });
  }

  private void add(Tie tie, List<String> values, Map<String, Sharers> into) {
    Set<String> crowded = crowded(tie, values);
    Map<String, List<Peer>> peers = new HashMap<>();
    transactions
        .sql()
        .each(
            select() + "unnest(?) as asked (shared) join " + joined(tie),
            row -> read(row, peers),
            (Object)
                values.stream().filter(value -> !crowded.contains(value)).toArray(String[]::new));
    for (String value : crowded) {
      transactions
          .sql()
          .each(
              select()
                  + "unnest(?) as asked (shared) join "
                  + joined(tie)
                  + " fetch first "
                  + READ
                  + " rows only",
              row -> read(row, peers),
              (Object) new String[] {value});
    }
    peers.forEach((value, some) -> into.put(value, new Sharers(some, !crowded.contains(value))));
  }

  /** Those that more filings have than are read. */
  private Set<String> crowded(Tie tie, List<String> values) {
    Set<String> crowded = new HashSet<>();
    transactions
        .sql()
        .each(
            "select shared from unnest(?) as asked (shared) where (select t.filing_key from "
                + table(tie)
                + " t where t."
                + tie.column()
                + " = asked.shared order by t.filing_key offset "
                + READ
                + " rows fetch first 1 row only) is not null",
            row -> crowded.add(row.getString(1)),
            (Object) values.toArray(String[]::new));
    return crowded;
  }

  private static void read(ResultSet row, Map<String, List<Peer>> into) throws SQLException {
    into.computeIfAbsent(row.getString(1), value -> new ArrayList<>()).add(peer(row));
  }

  private static Peer peer(ResultSet row) throws SQLException {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < Peer.COLUMNS.size(); i++) {
      String value = row.getString(i + 3);
      if (value != null && !value.isEmpty()) {
        values.put(Peer.COLUMNS.get(i), value);
      }
    }
    return new Peer(row.getString(2), values);
  }

  /**
   * Hands over what is said under each value that several filings have: as much of it as {@link
   * #of} reads.
   */
  static void each(Sql sql, Tie tie, Neighbours.Taker taker) {
    String[] last = {""};
    int[] read = {0};
    sql.each(
        select()
            + "(select "
            + tie.column()
            + " as shared from "
            + table(tie)
            + " where "
            + tie.column()
            + " is not null group by "
            + tie.column()
            + " having count(*) > 1) asked join "
            + joined(tie),
        row -> {
          String value = row.getString(1);
          read[0] = value.equals(last[0]) ? read[0] + 1 : 1;
          last[0] = value;
          if (read[0] <= READ) {
            taker.take(name(tie, value), said(row));
          } else if (read[0] == READ + 1) {
            taker.take(name(tie, value), "");
          }
        });
  }

  /** The name under which the filings that share the value are looked up. */
  static String name(Tie tie, String value) {
    return "shared " + tie.column() + "|" + value;
  }

  private static String said(ResultSet row) throws SQLException {
    StringBuilder said = new StringBuilder();
    for (int i = 2; i < Peer.COLUMNS.size() + 3; i++) {
      said.append(Objects.requireNonNullElse(row.getString(i), "")).append('\u001f');
    }
    return said.toString();
  }

  private static String select() {
    return "select asked.shared, t.filing_key, " + SAID + " from ";
  }

  private static String joined(Tie tie) {
    return table(tie)
        + " t on t."
        + tie.column()
        + " = asked.shared join filing on filing.filing_key = t.filing_key"
        + " order by asked.shared, t.filing_key";
  }

  private static String table(Tie tie) {
    return tie == Tie.DOMAIN ? "filing_domain" : "filing";
  }
}

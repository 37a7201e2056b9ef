package beian.filing.store;

import beian.filing.peer.Peer;
import beian.filing.peer.Sharers;
import beian.filing.peer.Tie;
import beian.platform.database.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
            "select shared from unnest(?) as asked (shared) where "
                + firstUnread(tie)
                + " is not null",
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
   * A filing that has a value.
   *
   * @param key the filing's
   */
  record Sharer(String value, String key) {}

  /** Those that so many filings of the same value go before that nobody reads them. */
  Set<Sharer> unread(Tie tie, List<Sharer> sharers) {
    Set<Sharer> unread = new HashSet<>();
    for (int i = 0; i < sharers.size(); i += AT_ONCE) {
      List<Sharer> some = sharers.subList(i, Math.min(sharers.size(), i + AT_ONCE));
      transactions
          .sql()
          .each(
              "select shared, sharer from unnest(?, ?) as asked (shared, sharer) where "
                  + firstUnread(tie)
                  + " < asked.sharer",
              row -> unread.add(new Sharer(row.getString(1), row.getString(2))),
              some.stream().map(Sharer::value).toArray(String[]::new),
              some.stream().map(Sharer::key).toArray(String[]::new));
    }
    return unread;
  }

  /** The first filing of a value that tells no more than that there are many; null: none. */
  private static String firstUnread(Tie tie) {
    return "(select t.filing_key from "
        + table(tie)
        + " t where t."
        + tie.column()
        + " = asked.shared order by t.filing_key offset "
        + READ
        + " rows fetch first 1 row only)";
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

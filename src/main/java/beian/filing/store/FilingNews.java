package beian.filing.store;

import beian.filing.number.DomainName;
import beian.filing.peer.Tie;
import beian.filing.store.SharedValues.Sharer;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import beian.platform.text.Hash64;
import beian.platform.text.Packed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of what somebody who asks about filings would be told something new: a filing itself and whether
 * sheets miss it ({@link MissingFilings}), the values it shares with others ({@link
 * FilingStore#sharing}), its domains and its application ({@link FilingDomains#superseded}).
 * Whoever writes one of them notes it here in the same transaction, what it was called before and
 * what it is called now. Things are numbers made of their names; two that share one count as one,
 * so that more looks new, never less.
 */
public final class FilingNews {
  private static final char BEHIND_NAME = '\u001f';
  private static final char BEHIND_FILING = '\u001e';
  private static final String SHARED = "shared ";

  /** Of more shared values than these it is not asked whether anybody reads so far. */
  private static final int MOST_ASKED = 50_000;

  private final Transactions transactions;

  public FilingNews(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * The things that every inspection of a filing asks for, whichever rules there are: its
   * application only while it has no number.
   */
  public static Set<Long> askedOf(StoredFiling stored) {
    Stream<String> order = stored.filing().filingNo().isEmpty() ? order(stored) : Stream.of();
    return Stream.of(Stream.of(itself(stored.key())), domains(stored), order)
        .flatMap(names -> names)
        .map(FilingNews::thing)
        .collect(Collectors.toSet());
  }

  /** The filings that share a value. */
  public static long sharing(Tie tie, String value) {
    return thing(shared(tie, value));
  }

  /** Under which name it is asked what a filing says and whether it is missing. */
  private static String itself(String key) {
    return "itself|" + key;
  }

  private static String shared(Tie tie, String value) {
    return SHARED + tie.column() + '|' + value;
  }

  private static Stream<String> domains(StoredFiling stored) {
    return DomainName.registered(stored.filing().website().domains()).stream()
        .map(domain -> "domain|" + domain);
  }

  private static Stream<String> order(StoredFiling stored) {
    String order = stored.filing().application().no();
    return order.isEmpty() ? Stream.of() : Stream.of("order|" + order);
  }

  /** Under which names others may find it. */
  private static Stream<String> names(StoredFiling stored) {
    Stream<String> shared =
        Stream.of(Tie.values())
            .flatMap(tie -> tie.of(stored.filing()).stream().map(value -> shared(tie, value)));
    return Stream.of(domains(stored), order(stored), shared).flatMap(names -> names);
  }

  private static long thing(String name) {
    return Hash64.of(List.of("filing", writable(name)));
  }

  /** A sheet may hold any character, those too that stand between names here. */
  private static String writable(String name) {
    return name.replace(BEHIND_NAME, ' ').replace(BEHIND_FILING, ' ');
  }

  /** Notes that these filings are new, or say or said something else than they do now. */
  static void tell(Sql sql, Collection<StoredFiling> filings) {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    filings.forEach(
        stored ->
            names(stored)
                .forEach(names.computeIfAbsent(stored.key(), key -> new LinkedHashSet<>())::add));
    write(sql, names);
  }

  /** Notes that these filings are missing, or no longer. */
  static void tellMissing(Sql sql, Collection<String> keys) {
    write(sql, keys.stream().collect(Collectors.toMap(key -> key, key -> Set.of())));
  }

  private static void write(Sql sql, Map<String, Set<String>> namesByKey) {
    if (!namesByKey.isEmpty()) {
      StringBuilder told = new StringBuilder();
      namesByKey.forEach(
          (key, names) -> {
            told.append(writable(key));
            names.forEach(name -> told.append(BEHIND_NAME).append(writable(name)));
            told.append(BEHIND_FILING);
          });
      sql.update(
          "insert into filing_news (no, told) select coalesce(max(no), 0) + 1, cast(? as varchar)"
              + " from filing_news",
          Packed.pack(told.toString()));
    }
  }

  /** How far the news have come; to be told later what came since. */
  public long newest() {
    return transactions.read(
        () -> transactions.sql().number("select coalesce(max(no), 0) from filing_news"));
  }

  /**
   * Hands over the things of which something is new since, each perhaps often. What very many
   * filings share is not new when only those changed that nobody reads.
   */
  public void since(long then, LongConsumer taker) {
    transactions.read(
        () -> {
          Reader reader = new Reader(taker);
          transactions
              .sql()
              .each(
                  "select told from filing_news where no > ? order by no",
                  row -> reader.read(Packed.unpack(row.getString(1))),
                  then);
          reader.end();
          return null;
        });
  }

  /** Forgets the news before those, of which nobody asks any more; so numbers go on rising. */
  public void forget(long before) {
    transactions.run(
        () -> transactions.sql().update("delete from filing_news where no < ?", before));
  }

  /** Takes apart what was noted; what is shared is handed over when it is known who reads it. */
  private final class Reader {
    private final LongConsumer taker;
    private final Map<Tie, Set<Sharer>> sharers = new EnumMap<>(Tie.class);
    private final Map<String, Tie> ties =
        Stream.of(Tie.values()).collect(Collectors.toMap(Tie::column, tie -> tie));
    private int waiting;

    Reader(LongConsumer taker) {
      this.taker = taker;
    }

    void read(String told) {
      for (String filing : told.split(String.valueOf(BEHIND_FILING))) {
        String[] parts = filing.split(String.valueOf(BEHIND_NAME));
        taker.accept(thing(itself(parts[0])));
        for (int i = 1; i < parts.length; i++) {
          name(parts[0], parts[i]);
        }
      }
    }

    private void name(String key, String name) {
      int bar = name.indexOf('|');
      if (!name.startsWith(SHARED) || waiting >= MOST_ASKED) {
        taker.accept(thing(name));
      } else if (sharers
          .computeIfAbsent(
              ties.get(name.substring(SHARED.length(), bar)), first -> new LinkedHashSet<>())
          .add(new Sharer(name.substring(bar + 1), key))) {
        waiting++;
      }
    }

    void end() {
      SharedValues values = new SharedValues(transactions);
      sharers.forEach(
          (tie, all) -> {
            Set<Sharer> read = new HashSet<>(all);
            read.removeAll(values.unread(tie, new ArrayList<>(all)));
            read.forEach(sharer -> taker.accept(sharing(tie, sharer.value())));
          });
    }
  }
}

package beian.filing.table;

import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which tables this process works with: the product's, but for those a home has of its own. There
 * is one set at a time, because a number, a name or a word is read in the same way wherever it
 * stands: whoever opens a home with other tables while one is open is refused.
 */
public final class TablesInForce {
  private static final TablesInForce SHIPPED = new TablesInForce(Map.of(), Map.of());

  private static volatile TablesInForce now = SHIPPED;
  private static int users;

  /** Of which day each thread judges. */
  private static final ThreadLocal<@Nullable Judged> DAY = new ThreadLocal<>();

  /** A night has one day, a console perhaps a few; what was made of others is let go. */
  private static final int MOST_DAYS = 16;

  private final Map<String, Completion> own;
  private final Map<String, Problem> unusable;
  private final Map<LocalDate, Judged> judged = new ConcurrentHashMap<>();

  /** These tables, of the rows of which those count that hold on a day. */
  private record Judged(TablesInForce tables, LocalDate day) {}

  private TablesInForce(Map<String, Completion> own, Map<String, Problem> unusable) {
    this.own = own;
    this.unusable = unusable;
  }

  /** While it is open, these tables are in force. */
  public interface Use extends AutoCloseable {
    @Override
    void close();
  }

  static TablesInForce now() {
    return now;
  }

  /**
   * What is judged of a day by this thread: where numbers, names and codes are read, those rows of
   * the tables count that hold on it.
   */
  public static <T> T on(LocalDate day, Supplier<T> judgement) {
    Judged before = DAY.get();
    Judged asked = now.judged(day);
    if (before == asked) {
      return judgement.get();
    }
    DAY.set(asked);
    try {
      return judgement.get();
    } finally {
      DAY.set(before);
    }
  }

  /** The day of which this thread judges; null when it does not. */
  static @Nullable LocalDate day() {
    Judged judged = DAY.get();
    return judged == null ? null : judged.day;
  }

  /** What is another one when the same text may be read in another way. */
  static Object view() {
    Judged judged = DAY.get();
    TablesInForce tables = now;
    return judged == null ? tables : judged.tables == tables ? judged : tables.judged(judged.day);
  }

  private Judged judged(LocalDate day) {
    Judged known = judged.get(day);
    if (known == null) {
      if (judged.size() >= MOST_DAYS) {
        judged.clear();
      }
      known = judged.computeIfAbsent(day, asked -> new Judged(this, asked));
    }
    return known;
  }

  /** The table that takes the place of the product's; null when none does. */
  @Nullable Table own(String name) {
    Completion completion = own.get(name);
    return completion == null ? null : completion.table();
  }

  /** How it was completed; null when the product's is in force. */
  @Nullable Completion completion(String name) {
    return own.get(name);
  }

  /** Why the home's own table can be neither used nor passed over; null when it can be used. */
  @Nullable Problem unusable(String name) {
    return unusable.get(name);
  }

  /** The same of tables all of which can be used. */
  public static Use of(Collection<OwnTable> own) {
    return of(own, Map.of());
  }

  /**
   * Puts a home's tables in force, until whoever asked closes what it gets.
   *
   * @param own each has passed {@link DataTable#problems}
   * @param unusable those that cannot be used, by name, and why: whoever asks for one hears it
   * @throws ProblemException TAB-005 while others are
   */
  public static Use of(Collection<OwnTable> own, Map<String, Problem> unusable) {
    Map<String, Completion> tables = new TreeMap<>();
    own.forEach(each -> tables.put(each.name(), each.completion()));
    TablesInForce asked = new TablesInForce(Map.copyOf(tables), Map.copyOf(unusable));
    synchronized (TablesInForce.class) {
      if (!asked.versions().equals(now.versions())) {
        if (users > 0) {
          throw new ProblemException(
              new Problem(
                  TableError.OTHER_TABLES,
                  "",
                  asked.versions().toString(),
                  now.versions().toString()));
        }
        now = asked;
      }
      users++;
    }
    return new Use() {
      private boolean open = true;

      @Override
      public void close() {
        synchronized (TablesInForce.class) {
          if (open && --users == 0) {
            now = SHIPPED;
          }
          open = false;
        }
      }
    };
  }

  /**
   * Puts one table in the place of the one in force until what is given is closed, whoever else
   * uses the others: for who has the process to themselves and asks what would be.
   *
   * @param table has passed {@link DataTable#problems}
   */
  public static Use supposing(OwnTable table) {
    synchronized (TablesInForce.class) {
      TablesInForce before = now;
      Map<String, Completion> tables = new TreeMap<>(before.own);
      tables.put(table.name(), table.completion());
      now = new TablesInForce(Map.copyOf(tables), before.unusable);
      return () -> {
        synchronized (TablesInForce.class) {
          now = before;
        }
      };
    }
  }

  private Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>();
    own.forEach((name, completion) -> versions.put(name, completion.table().version()));
    unusable.forEach((name, problem) -> versions.put(name, problem.code().code()));
    return versions;
  }

  /**
   * A table of a home's own.
   *
   * @param name of the table whose place it takes
   * @param completion with the rows of the product that it lacks
   */
  public record OwnTable(String name, Completion completion) {
    /** One that lacks nothing. */
    public OwnTable(String name, Table table) {
      this(name, Completion.whole(table));
    }

    /** What is in force. */
    public Table table() {
      return completion.table();
    }
  }
}

package beian.app.table;

import beian.evidence.kind.RegistryAnswers;
import beian.evidence.kind.RegistryRefusals;
import beian.evidence.live.registration.RegistryServers;
import beian.filing.number.table.NumberTables;
import beian.filing.table.DataTable;
import beian.filing.table.TableError;
import beian.filing.word.WordTables;
import beian.inspection.CdnAliases;
import beian.inspection.ProviderNames;
import beian.inspection.limit.Holidays;
import beian.inspection.limit.Limit;
import beian.inspection.standing.StatusWords;
import beian.inspection.table.Tables;
import beian.intake.value.Codes;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.settings.Nearest;
import beian.platform.text.Sha256;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every data table of every room. */
public final class AllTables {
  private static final int NEAR = 3;
  private static final int SHORT = 8;
  private static final Map<String, DataTable<?>> BY_NAME = new TreeMap<>();

  static {
    for (List<DataTable<?>> some :
        List.of(
            NumberTables.all(),
            WordTables.all(),
            Tables.all(),
            List.<DataTable<?>>of(
                Holidays.TABLE,
                Limit.TABLE,
                ProviderNames.TABLE,
                CdnAliases.TABLE,
                StatusWords.TABLE,
                RegistryAnswers.WORDINGS,
                RegistryAnswers.WORDS,
                RegistryServers.WHOIS,
                RegistryRefusals.TABLE,
                Codes.TABLE))) {
      some.forEach(table -> BY_NAME.put(table.name(), table));
    }
  }

  private AllTables() {}

  /** All of them, by name. */
  public static Collection<DataTable<?>> list() {
    return BY_NAME.values();
  }

  /**
   * The table of that name.
   *
   * @param place where the name stands
   * @throws ProblemException TAB-003 with the nearest names when there is none
   */
  public static DataTable<?> named(String place, String name) {
    DataTable<?> known = BY_NAME.get(name);
    if (known == null) {
      List<String> kin = Nearest.kin(name, BY_NAME.keySet(), NEAR);
      String near = String.join(" | ", kin.isEmpty() ? BY_NAME.keySet() : kin);
      throw new ProblemException(new Problem(TableError.NO_TABLE, place, name, near));
    }
    return known;
  }

  /**
   * What an execution writes down of the tables it works with: eight hex digits over all of them,
   * and the versions of those that are the home's own.
   */
  public static String versions() {
    List<String> all = BY_NAME.values().stream().map(AllTables::version).toList();
    return Sha256.ofEach(all).substring(0, SHORT)
        + own().stream().map(version -> ", " + version).collect(Collectors.joining());
  }

  /** The versions of the tables in force that are the home's own, by name. */
  public static List<String> own() {
    return BY_NAME.values().stream().filter(DataTable::isOwn).map(AllTables::version).toList();
  }

  /**
   * The last day, up to that one, on which a row of any table in force began or was over: what a
   * table says is otherwise from such a day on, though nobody has changed it.
   */
  public static String turned(LocalDate day) {
    return BY_NAME.values().stream()
        .flatMap(table -> table.turns().stream())
        .filter(turn -> !turn.isAfter(day))
        .max(LocalDate::compareTo)
        .map(LocalDate::toString)
        .orElse("");
  }

  private static String version(DataTable<?> table) {
    return table.name() + "@" + table.inForce().version();
  }
}

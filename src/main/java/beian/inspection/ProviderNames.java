package beian.inspection;

import beian.filing.number.Normal;
import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.filing.table.TableSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which names are of one access provider: a dated table of brands and legal names, and the names
 * the home itself gives. A name that stands in neither is of nobody known: it may be another name
 * of any provider, so it is never taken for another provider's.
 */
public final class ProviderNames {
  /** The table. */
  public static final DataTable<Map<String, Known>> TABLE =
      TableSpec.of(
              "providers",
              ProviderNames.class,
              "providers.csv",
              "接入服务商、运营商和 CDN 的各种名称",
              "the names of access providers, carriers and CDNs")
          .key("names")
          .days("as_of")
          .dated()
          .listed("kind")
          .fixed("id", "kind")
          .compared(Normal::name)
          .reads(ProviderNames::read);

  /** The provider who runs the suite. */
  private static final String OWN = "own";

  private final String runner;
  private final Map<String, String> home;
  private final Set<String> own;

  /**
   * Whose a name is.
   *
   * @param provider the one word for the provider
   * @param kind what its addresses say
   */
  public record Known(String provider, Kind kind) {}

  /** What a provider's addresses say of who serves a website there. */
  public enum Kind {
    /** It serves it itself. */
    CLOUD,
    /** An operator, whose ranges other providers lease. */
    CARRIER,
    /** A network in front of servers that may stand anywhere. */
    CDN
  }

  /** How two names are related. */
  public enum Relation {
    SAME,
    OTHER,
    /** One of them is known to nobody. */
    UNKNOWN
  }

  /**
   * @param provider the provider who runs the suite
   * @param aliases its other names
   * @param others the names of other providers beyond the table; of one provider separated by a bar
   */
  public ProviderNames(String provider, Set<String> aliases, List<String> others) {
    Map<String, Known> known = TABLE.held();
    this.runner = Normal.name(provider);
    this.home = new HashMap<>();
    this.own = new HashSet<>();
    for (String names : others) {
      List<String> same = names(names);
      if (same.isEmpty()) {
        continue;
      }
      String id = same.stream().filter(known::containsKey).findFirst().orElse(same.get(0));
      String whose = known.containsKey(id) ? known.get(id).provider : same.get(0);
      same.forEach(name -> home.put(name, whose));
    }
    List<String> running = new ArrayList<>(aliases);
    running.add(provider);
    for (String name : running) {
      String normal = Normal.name(name);
      if (!normal.isEmpty()) {
        own.add(
            home.getOrDefault(normal, known.containsKey(normal) ? known.get(normal).provider : ""));
        home.put(normal, OWN);
      }
    }
    own.remove("");
  }

  /** Whether it is a name of the provider who runs the suite. */
  public boolean runs(String name) {
    return provider(Normal.name(name)).equals(OWN);
  }

  /** How the two names are related. */
  public Relation relation(String a, String b) {
    String text = Normal.name(a);
    String other = Normal.name(b);
    if (text.isEmpty() || other.isEmpty()) {
      return Relation.UNKNOWN;
    }
    if (text.equals(other)) {
      return Relation.SAME;
    }
    String provider = provider(text);
    String second = provider(other);
    if (provider.isEmpty() || second.isEmpty()) {
      return Relation.UNKNOWN;
    }
    return provider.equals(second) ? Relation.SAME : Relation.OTHER;
  }

  /**
   * Whether a name that nobody knows may be the running provider's in a longer or shorter form: 示例云
   * is 北京示例云计算有限公司.
   */
  public boolean mayRun(String name) {
    String normal = Normal.name(name);
    return normal.length() > 1
        && provider(normal).isEmpty()
        && (normal.contains(runner) || runner.contains(normal));
  }

  /** The one form of a name: the same for every name of one provider. */
  public String canonical(String name) {
    String normal = Normal.name(name);
    String provider = provider(normal);
    return provider.isEmpty() ? normal : provider.equals(OWN) ? runner : provider;
  }

  /** What the provider's addresses say; a name that only the home knows is a cloud's. */
  public Kind kind(String name) {
    Known found = TABLE.held().get(Normal.name(name));
    return found == null ? Kind.CLOUD : found.kind;
  }

  /** Whose name it is; empty when nobody knows. */
  private String provider(String normal) {
    String given = home.get(normal);
    if (given == null) {
      Known found = TABLE.held().get(normal);
      given = found == null ? "" : found.provider;
    }
    return own.contains(given) ? OWN : given;
  }

  private static List<String> names(String separated) {
    List<String> names = new ArrayList<>();
    for (String name : separated.split("\\|")) {
      String normal = Normal.name(name);
      if (!normal.isEmpty()) {
        names.add(normal);
      }
    }
    return names;
  }

  private static Map<String, Known> read(Table table) {
    Map<String, Known> known = new HashMap<>();
    for (Table.Row row : table.rows()) {
      Known provider =
          new Known(row.get("id"), Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)));
      names(row.get("names")).forEach(name -> known.put(name, provider));
    }
    return Map.copyOf(known);
  }
}

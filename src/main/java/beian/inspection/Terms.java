package beian.inspection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Settings that verdicts depend on; printed in every report.
 *
 * @param provider the access provider who runs the suite, as filings name it
 * @param aliases other names of the same provider
 * @param providers which names are of one provider
 * @param cdnSuffixes suffixes of alias targets that count as access by the provider
 * @param expiryWindowDays how many days before a document or domain expires it is pointed out (as a
 *     finding of severity minor)
 * @param campaignOpened the day the open campaign began, ISO; empty when there is none
 * @param switches the readings that are not at their default
 */
public record Terms(
    String provider,
    Set<String> aliases,
    ProviderNames providers,
    List<String> cdnSuffixes,
    int expiryWindowDays,
    String campaignOpened,
    Map<Reading, Boolean> switches) {
  public Terms {
    aliases = Set.copyOf(aliases);
    cdnSuffixes = List.copyOf(cdnSuffixes);
    switches = switches.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(switches));
  }

  /** Terms of a home that names no other providers itself. */
  public Terms(
      String provider,
      Set<String> aliases,
      List<String> cdnSuffixes,
      int expiryWindowDays,
      String campaignOpened,
      Map<Reading, Boolean> switches) {
    this(
        provider,
        aliases,
        new ProviderNames(provider, aliases, List.of()),
        cdnSuffixes,
        expiryWindowDays,
        campaignOpened,
        switches);
  }

  /** The same with one reading on or off. */
  public Terms with(Reading reading, boolean on) {
    Map<Reading, Boolean> others = new EnumMap<>(Reading.class);
    others.putAll(switches);
    others.put(reading, on);
    return new Terms(
        provider, aliases, providers, cdnSuffixes, expiryWindowDays, campaignOpened, others);
  }

  /** Whether a reading is on. */
  public boolean on(Reading reading) {
    return switches.getOrDefault(reading, reading.onByDefault());
  }
}

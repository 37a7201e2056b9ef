package beian.rules.access;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.ProviderNames.Relation;
import beian.inspection.Verdict;
import java.util.List;

/** The filing's own access provider is missing from the list of its providers. */
public final class OwnProviderIsNotListed implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    String provider = filing.access().provider();
    List<String> listed = filing.access().providersFiled();
    if (provider.isEmpty()) {
      return Verdict.notApplicable("no-provider-filed");
    }
    if (listed.isEmpty()) {
      return Verdict.pass("one-provider");
    }
    Providers providers = Providers.of(filing, facts);
    return judge(provider, listed, providers)
        .with("provider", provider)
        .with("listed", String.join(", ", listed));
  }

  private static Verdict judge(String provider, List<String> listed, Providers providers) {
    if (providers.lists(providers.extracted(), provider) == Relation.SAME) {
      return Verdict.pass("extracted").on(providers.observations());
    }
    return switch (providers.lists(listed, provider)) {
      case OTHER -> Verdict.fail("own-provider-not-listed", providers.names().canonical(provider));
      case UNKNOWN -> Verdict.undetermined("names-unknown");
      case SAME -> listed.size() == 1 ? Verdict.pass("one-provider") : Verdict.pass("several");
    };
  }
}

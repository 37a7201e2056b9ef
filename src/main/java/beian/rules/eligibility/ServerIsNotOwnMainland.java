package beian.rules.eligibility;

import beian.filing.Filing;
import beian.filing.Server;
import beian.filing.word.ServerRegion;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.ProviderNames;
import beian.inspection.Verdict;
import beian.rules.filed.Holes;
import beian.rules.filed.Occasion;
import java.util.List;

/** The server of an application is not one of the provider's own in the mainland. */
public final class ServerIsNotOwnMainland implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    Verdict verdict =
        Occasion.FILING
            .missed(filing)
            .orElseGet(
                () -> Verdict.joined(List.of(provider(filing, facts), region(filing.server()))));
    return Holes.of(
        verdict
            .with("region", shown(filing.server().region()))
            .with("owner", shown(filing.server().provider())),
        filing);
  }

  private static Verdict provider(Filing filing, Facts facts) {
    String provider = filing.server().provider();
    if (provider.isEmpty()) {
      return Verdict.undetermined("no-server-provider");
    }
    ProviderNames names = facts.terms().providers();
    return switch (names.relation(facts.terms().provider(), provider)) {
      case SAME -> Verdict.pass("own-server");
      case OTHER -> Verdict.fail("other-provider", names.canonical(provider));
      case UNKNOWN -> Verdict.undetermined("server-provider-unknown");
    };
  }

  private static Verdict region(Server server) {
    return switch (ServerRegion.of(server.region())) {
      case MAINLAND -> Verdict.pass("own-server");
      case OUTSIDE -> Verdict.fail("outside", "server_region|" + server.region());
      case UNKNOWN -> Verdict.undetermined("server-region-unknown");
    };
  }

  private static String shown(String text) {
    return text.isEmpty() ? "-" : text;
  }
}

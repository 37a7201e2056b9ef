package beian.rules.access;

import beian.filing.Access;
import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.ProviderNames.Relation;
import beian.inspection.Verdict;
import beian.rules.access.Providers.Whose;
import java.util.ArrayList;
import java.util.List;

/** The website switched to this provider, but the filing transfer is not completed. */
public final class SwitchLacksCompletedTransfer implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    Access access = filing.access();
    String provider = access.provider();
    String previous = access.previousProvider();
    Providers providers = Providers.of(filing, facts);
    Relation switched =
        provider.isEmpty() || previous.isEmpty()
            ? Relation.SAME
            : providers.names().relation(provider, previous);
    if (switched == Relation.SAME) {
      return Verdict.notApplicable("not-switched");
    }
    TransferStatus status = TransferStatus.of(filing);
    if (status == TransferStatus.COMPLETED) {
      return Verdict.pass("completed");
    }
    if (providers.lists(providers.extracted(), provider) == Relation.SAME) {
      return Verdict.pass("extracted").on(providers.observations());
    }
    if (switched == Relation.UNKNOWN) {
      return Verdict.undetermined("names-unknown")
          .with("provider", provider)
          .with("previous", previous);
    }
    if (status == TransferStatus.UNCLEAR) {
      return unclear(filing, providers);
    }
    String word =
        access.transferStatus().isEmpty() ? filing.application().status() : access.transferStatus();
    return led(filing, providers, facts, status)
        .with("provider", provider)
        .with("previous", previous)
        .with("status", word);
  }

  private static Verdict unclear(Filing filing, Providers providers) {
    Access access = filing.access();
    boolean listed = providers.lists(access.providersFiled(), access.provider()) == Relation.SAME;
    return listed && access.transferStatus().isEmpty()
        ? Verdict.pass("listed")
        : Verdict.undetermined("status-unclear");
  }

  private static Verdict led(
      Filing filing, Providers providers, Facts facts, TransferStatus status) {
    Destinations led = Destinations.of(filing, facts);
    List<Verdict> here = new ArrayList<>();
    for (DomainPlaces places : led.places(providers)) {
      List<Destination> own = places.of(Whose.OWN);
      if (!own.isEmpty()) {
        here.add(
            places.divided()
                ? places.differing()
                : Verdict.fail(
                        status == TransferStatus.PRELIMINARY ? "preliminary" : "not-transferred",
                        places.domain().name())
                    .with("domain", places.domain().name())
                    .with("places", Destination.words(own))
                    .on(places.domain().observations())
                    .on(Destination.basis(own)));
      }
    }
    if (!here.isEmpty()) {
      return Verdict.joined(here);
    }
    return led.lacking().orElseGet(() -> Verdict.notApplicable("not-here").on(led.observations()));
  }
}

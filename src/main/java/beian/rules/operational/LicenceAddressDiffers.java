package beian.rules.operational;

import beian.evidence.AddressBlocks;
import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.rules.filed.Scope;
import java.util.List;

/** A filed address is not among those of the operational licence. Parameters: those of Scope. */
public final class LicenceAddressDiffers implements Check {
  private final Scope scope;

  public LicenceAddressDiffers(Parameters given) {
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope.outside(filing, facts).orElseGet(() -> inScope(filing, facts));
  }

  private static Verdict inScope(Filing filing, Facts facts) {
    List<String> licensed = filing.licences().operationalIps();
    List<String> filed = filing.access().serverIps();
    if (licensed.isEmpty() || filed.isEmpty()) {
      return Verdict.undetermined(filed.isEmpty() ? "no-filed-address" : "no-licensed-address");
    }
    boolean readable =
        licensed.stream().allMatch(AddressBlocks::isReadable)
            && filed.stream().allMatch(AddressBlocks::isReadable);
    if (!readable) {
      return Verdict.undetermined("address-unreadable");
    }
    if (filing.isChanging("server_ip", facts::reached)) {
      return Verdict.undetermined("address-changing");
    }
    return Verdict.ofEach(filed, address -> judged(address, licensed));
  }

  private static Verdict judged(String address, List<String> licensed) {
    return AddressBlocks.covers(licensed, address)
        ? Verdict.pass("address-licensed")
        : Verdict.fail("differs", address)
            .with("address", address)
            .with("licensed", String.join(", ", licensed));
  }
}

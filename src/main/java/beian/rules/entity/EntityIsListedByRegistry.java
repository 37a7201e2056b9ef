package beian.rules.entity;

import beian.evidence.kind.Registry;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.word.RegistryStatus;
import beian.filing.word.RegistryStatus.Meaning;
import beian.filing.word.RegistryStatus.Register;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The registry has the entity, which exists, on a list or out of business. Parameters: {@code
 * words}, what it says then.
 */
public final class EntityIsListedByRegistry implements Check {
  private final Set<List<String>> words;

  public EntityIsListedByRegistry(Parameters given) {
    this.words =
        given.texts("words").stream().map(RegistryStatus::parts).collect(Collectors.toSet());
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (filing.individual()) {
      return Verdict.notApplicable("individual");
    }
    DocumentNumber number = DocumentNumber.of(filing.entity().docNo());
    Registered registered = Registered.of(number, facts);
    if (!registered.sight().current()) {
      return Verdict.undetermined(
          Registry.KIND, Mask.document(number.normal()), registered.sight());
    }
    String status = Registry.STATUS.of(registered.sight().newest());
    return judged(status, registered, filing)
        .with("status", status)
        .with("entity", filing.entity().name())
        .on(registered.basis());
  }

  private Verdict judged(String status, Registered registered, Filing filing) {
    List<String> parts = RegistryStatus.parts(status);
    Register register = Registered.isAbroad(filing) ? Register.ABROAD : Register.MAINLAND;
    // What was taken back, is announced or unknown leaves open what holds.
    boolean exists =
        !parts.isEmpty()
            && parts.stream()
                .allMatch(
                    part ->
                        RegistryStatus.of(part, register, registered.day()).meaning()
                            == Meaning.EXISTS);
    if (!exists) {
      return Verdict.undetermined("unclear");
    }
    if (parts.stream().noneMatch(part -> words.contains(List.of(part)))) {
      return Verdict.pass("in-order");
    }
    return registered.isOf(filing)
        ? Verdict.fail("listed", "registry_status")
        : Verdict.undetermined("of-another");
  }
}

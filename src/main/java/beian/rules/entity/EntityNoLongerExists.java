package beian.rules.entity;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Registry;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.word.RegistryStatus;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;

/** The registry says that the entity behind the filing no longer exists. */
public final class EntityNoLongerExists implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (filing.individual()) {
      return Verdict.notApplicable("individual");
    }
    DocumentNumber number = DocumentNumber.of(filing.entity().docNo());
    if (number.absent()) {
      return Verdict.undetermined("no-number");
    }
    Registered registered = Registered.of(number, facts);
    Sight sight = registered.sight();
    if (!sight.current()) {
      return Verdict.undetermined(Registry.KIND, Mask.document(number.normal()), sight);
    }
    RegistryStatus status = registered.status(filing);
    return verdict(status, number, registered, filing)
        .with("status", Registry.STATUS.of(sight.newest()))
        .with("words", String.join("、", status.unknownWords()))
        .on(registered.basis());
  }

  private static Verdict verdict(
      RegistryStatus status, DocumentNumber number, Registered registered, Filing filing) {
    return switch (status.meaning()) {
      case EXISTS -> Verdict.pass("exists");
      case DEREGISTERED -> gone("deregistered", number, registered, filing);
      case REVOKED -> gone("revoked", number, registered, filing);
      case MOVED_OUT -> gone("moved-out", number, registered, filing);
      case NO_RECORD, UNCLEAR ->
          status.unknownWords().isEmpty()
              ? Verdict.undetermined("unclear")
              : Verdict.undetermined("word-unknown");
    };
  }

  /** The number may be filed wrongly, and another entity's fate is not this one's. */
  private static Verdict gone(
      String fault, DocumentNumber number, Registered registered, Filing filing) {
    return registered.isOf(filing)
        ? Verdict.fail(fault, number.normal())
            .with("entity", filing.entity().name())
            .with("number", Mask.document(number.normal()))
        : Verdict.undetermined("of-another");
  }
}

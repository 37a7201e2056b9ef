package beian.rules.entity;

import beian.evidence.kind.Registry;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.number.UnifiedSocialCreditCode;
import beian.filing.word.EntityName;
import beian.filing.word.EntityName.Likeness;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Verdict;
import java.time.LocalDate;
import java.util.List;

/** The filed entity name is not the name on the entity's document or in the registry. */
public final class EntityNameDiffersFromDocument implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    String filed = filing.entity().name();
    if (EntityName.isSilent(filed)) {
      return Verdict.undetermined("no-name");
    }
    DocumentNumber number = DocumentNumber.of(filing.entity().docNo());
    Registered registered = Registered.of(number, facts);
    String licensed = filing.materials().documentEntityName();
    Likeness asDocument = compare(licensed, filing, number, registered);
    Likeness asRegistry = compare(registered.name(), filing, number, registered);
    if (asDocument == Likeness.SILENT && asRegistry == Likeness.SILENT) {
      return registered.sight().current()
          ? Verdict.undetermined("nothing-to-compare").on(registered.basis())
          : Verdict.undetermined(Registry.KIND, Mask.document(number.normal()), registered.sight());
    }
    Verdict verdict = weigh(asDocument, asRegistry, filing, registered);
    if (verdict.outcome() == Outcome.FAIL && filing.isChanging("entity_name", facts::reached)) {
      return Verdict.undetermined("differs-and-changing");
    }
    if (verdict.outcome() == Outcome.FAIL && registered.contradicted()) {
      return Verdict.undetermined(
          Registry.KIND, Mask.document(number.normal()), registered.sight());
    }
    return verdict
        .with("filed", Mask.text(filed))
        .with("licensed", Mask.text(licensed))
        .with("registered", Mask.text(registered.name()))
        .on(registered.known() ? registered.basis() : List.of());
  }

  private static Likeness compare(
      String other, Filing filing, DocumentNumber number, Registered registered) {
    Likeness likeness = EntityName.compare(other, filing.entity().name());
    return likeness == Likeness.DIFFERENT
            && number.normal().startsWith(UnifiedSocialCreditCode.TRADERS)
            && (isOperator(other, filing, registered)
                || isOperator(filing.entity().name(), filing, registered))
        ? Likeness.ALIKE
        : likeness;
  }

  private static boolean isOperator(String name, Filing filing, Registered registered) {
    String legal = registered.known() ? Registry.LEGAL_PERSON.of(registered.sight().newest()) : "";
    return List.of(filing.entityPerson().name(), legal).stream()
        .map(person -> EntityName.compare(name, person))
        .anyMatch(likeness -> likeness == Likeness.SAME || likeness == Likeness.ALIKE);
  }

  /** At least one of the two others is there. */
  private static Verdict weigh(
      Likeness asDocument, Likeness asRegistry, Filing filing, Registered registered) {
    String read = filing.materials().documentEntityName();
    if (asDocument == Likeness.DIFFERENT
        && EntityName.isOneCharacterApart(read, filing.entity().name())) {
      return asRegistry == Likeness.SAME
          ? Verdict.pass("as-registry")
          : Verdict.undetermined("perhaps-misread");
    }
    if (asDocument == Likeness.DIFFERENT) {
      return switch (asRegistry) {
        case SAME -> fail("outdated-document", filing, read);
        case ALIKE -> alike();
        default -> fail("document", filing, read);
      };
    }
    if (asRegistry == Likeness.DIFFERENT) {
      if (asDocument == Likeness.ALIKE) {
        return alike();
      }
      return isNewerThanPapers(registered.day(), asDocument, filing)
          ? fail("registry", filing, registered.name())
          : Verdict.undetermined("not-newer");
    }
    if (asDocument == Likeness.SAME && asRegistry == Likeness.SAME) {
      return Verdict.pass("as-both");
    }
    if (asDocument == Likeness.SAME) {
      return Verdict.pass("as-document");
    }
    return asRegistry == Likeness.SAME ? Verdict.pass("as-registry") : alike();
  }

  private static Verdict fail(String fault, Filing filing, String other) {
    return Verdict.fail(
        fault, EntityName.key(filing.entity().name()) + "|" + EntityName.key(other));
  }

  private static Verdict alike() {
    return Verdict.undetermined("alike");
  }

  /**
   * Whether the registry was asked after the papers were filed. Papers that agree with the filing
   * and of which nobody knows the day may be the newer ones.
   */
  private static boolean isNewerThanPapers(LocalDate asked, Likeness asDocument, Filing filing) {
    LocalDate filed = filing.approvedAt();
    LocalDate changed = filing.change().doneAt();
    LocalDate papers = changed == null || filed != null && filed.isAfter(changed) ? filed : changed;
    return papers == null ? asDocument == Likeness.SILENT : papers.isBefore(asked);
  }
}

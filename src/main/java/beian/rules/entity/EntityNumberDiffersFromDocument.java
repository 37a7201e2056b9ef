package beian.rules.entity;

import beian.evidence.kind.Registry;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.number.NumberCheck;
import beian.filing.number.NumberKind;
import beian.filing.number.ResidentId;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import java.util.Optional;

/** The filed number of the entity's document is not the document's, or cannot be one. */
public final class EntityNumberDiffersFromDocument implements Check {
  /** So long a number inside what was read from the document is no accident. */
  private static final int WHOLE = 15;

  /** Codes registered in Fujian have these digits in the region's place. */
  private static final String FUJIAN = "35";

  @Override
  public Verdict check(Filing filing, Facts facts) {
    DocumentNumber filed = DocumentNumber.of(filing.entity().docNo());
    if (filed.absent()) {
      return Verdict.undetermined("no-number-to-compare");
    }
    Optional<NumberCheck> check =
        Registered.isAbroad(filing) ? Optional.empty() : filed.check(filing.entity().docType());
    if (filed.unclear(check)) {
      return Verdict.undetermined("unclear");
    }
    Verdict verdict = compare(filing, filed, check, facts);
    boolean changing =
        filing.isChanging("entity_doc_no", facts::reached)
            || filing.isChanging("entity_doc_type", facts::reached);
    return verdict.outcome() == Outcome.FAIL && changing
        ? Verdict.undetermined("differs-and-changing")
        : verdict;
  }

  private static Verdict compare(
      Filing filing, DocumentNumber filed, Optional<NumberCheck> check, Facts facts) {
    String docType = filing.entity().docType();
    DocumentNumber shown = DocumentNumber.of(filing.materials().documentEntityDocNo());
    boolean same = same(filed, shown, check, docType);
    DocumentNumber licensed =
        !same && shown.unclear(shown.check(docType)) ? DocumentNumber.of("") : shown;
    if (!licensed.absent() && !same) {
      return different(filing, filed, licensed, check, facts);
    }
    if (check.isPresent() && !check.get().valid()) {
      return invalid(filing, filed, licensed, check.get(), facts);
    }
    if (!licensed.absent()) {
      return check.isPresent() ? Verdict.pass("as-document-and-form") : Verdict.pass("as-document");
    }
    return byRegistry(filing, filed, facts);
  }

  private static Verdict different(
      Filing filing,
      DocumentNumber filed,
      DocumentNumber licensed,
      Optional<NumberCheck> check,
      Facts facts) {
    boolean wrong = check.isPresent() && !check.get().valid();
    Optional<NumberCheck> shown = licensed.check(filing.entity().docType());
    boolean ofOneKind = filed.normal().length() == licensed.normal().length();
    if (ofOneKind && !wrong && shown.isPresent() && !shown.get().valid()) {
      return Verdict.undetermined("document-misread");
    }
    if (ofOneKind || wrong) {
      return differs(differs(filed, licensed, filing.entity().docType()), filed, licensed);
    }
    // An entity has had numbers of several kinds; which is its own, the registry says.
    Registered registered = Registered.of(filed, facts);
    if (registered.known() && registered.isOf(filing)) {
      return differs("outdated-document", filed, licensed).on(registered.basis());
    }
    if (filed.holds(licensed)) {
      return differs("outdated-document", filed, licensed);
    }
    if (licensed.holds(filed)) {
      return differs("superseded", filed, licensed);
    }
    return Verdict.undetermined("two-kinds");
  }

  private static boolean same(
      DocumentNumber filed, DocumentNumber licensed, Optional<NumberCheck> check, String docType) {
    return filed.normal().equals(licensed.normal())
        || filed.normal().length() >= WHOLE && licensed.normal().contains(filed.normal())
        || filed.longForm(check).equals(licensed.longForm(licensed.check(docType)));
  }

  private static String differs(DocumentNumber filed, DocumentNumber licensed, String docType) {
    return licensed.check(docType).map(NumberCheck::valid).orElse(true) && licensed.holds(filed)
        ? "superseded"
        : "differs";
  }

  private static Verdict differs(String fault, DocumentNumber filed, DocumentNumber licensed) {
    return Verdict.fail(fault, filed.holder() + "|" + licensed.holder())
        .with("filed", Mask.document(filed.normal()))
        .with("licensed", Mask.document(licensed.normal()))
        .with("where", where(filed.normal(), licensed.normal()));
  }

  /** Masked numbers may look alike, so the place of the difference is said too. */
  private static Phrase where(String filed, String licensed) {
    if (filed.length() != licensed.length()) {
      return Phrase.word("lengths-differ")
          .with("filed", Integer.toString(filed.length()))
          .with("licensed", Integer.toString(licensed.length()));
    }
    int at = 0;
    while (filed.charAt(at) == licensed.charAt(at)) {
      at++;
    }
    return Phrase.word("different-from").with("at", Integer.toString(at + 1));
  }

  private static Verdict invalid(
      Filing filing,
      DocumentNumber filed,
      DocumentNumber licensed,
      NumberCheck check,
      Facts facts) {
    Registered registered = Registered.of(filed, facts);
    if (check.kind() == NumberKind.USCC && check.reason().key().equals("check-digit")) {
      if (registered.known()) {
        return Verdict.pass("registry-has-it").on(registered.basis());
      }
      if (registered.contradicted()) {
        return Verdict.undetermined(
            Registry.KIND, Mask.document(filed.normal()), registered.sight());
      }
      // Some were issued so; that the registry finds nothing proves nothing.
      if (filed.normal().startsWith(FUJIAN, 2)) {
        return registered.sight().current()
            ? Verdict.undetermined("fujian").on(registered.basis())
            : Verdict.undetermined(
                Registry.KIND, Mask.document(filed.normal()), registered.sight());
      }
    }
    if (registered.known() && registered.isOf(filing)) {
      return Verdict.pass("registry-has-it").on(registered.basis());
    }
    if (check.kind() != NumberKind.RESIDENT_ID && ResidentId.check(filed.normal()).valid()) {
      return Verdict.undetermined("identity-number");
    }
    boolean oddForm = !check.reason().key().equals("check-digit");
    if (check.kind() != NumberKind.RESIDENT_ID && oddForm && !licensed.absent()) {
      return Verdict.undetermined("odd-form");
    }
    return Verdict.fail("invalid", filed.normal())
        .with("filed", Mask.document(filed.normal()))
        .with("document", filing.entity().docType())
        .with("reason", Phrase.of(check.reason().zh(), check.reason().en()));
  }

  private static Verdict byRegistry(Filing filing, DocumentNumber filed, Facts facts) {
    Registered registered = Registered.of(filed, facts);
    return registered.known() && registered.isOf(filing)
        ? Verdict.pass("as-registry").on(registered.basis())
        : Verdict.undetermined(Registry.KIND, Mask.document(filed.normal()), registered.sight());
  }
}

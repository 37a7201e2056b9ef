package beian.rules.entity;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Registry;
import beian.evidence.kind.Subjects;
import beian.filing.Filing;
import beian.filing.Person;
import beian.filing.number.Mask;
import beian.filing.word.WithoutEnd;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entity's document has expired or is about to. */
public final class EntityDocumentIsExpired implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    LocalDate expiry = expiry(filing);
    if (expiry == null) {
      return filing
          .placeholder("entity_doc_expiry")
          .map(day -> Verdict.undetermined("placeholder").with("expiry", day.toString()))
          .orElseGet(() -> Verdict.undetermined("no-expiry"));
    }
    if (!expiry.isBefore(WithoutEnd.DAY)) {
      return Verdict.pass("no-end");
    }
    if (!facts.reached(expiry.minusDays(facts.terms().expiryWindowDays()))) {
      return Verdict.pass("valid").with("expiry", expiry.toString());
    }
    if (filing.isChanging("entity_doc_expiry", facts::reached)
        || filing.isChanging("entity_doc_no", facts::reached)) {
      return Verdict.undetermined("valid-and-changing").with("expiry", expiry.toString());
    }
    return ending(filing, expiry, facts);
  }

  private static Verdict ending(Filing filing, LocalDate expiry, Facts facts) {
    long left = ChronoUnit.DAYS.between(facts.today(), expiry);
    Registered registered = registered(filing, facts);
    if (registered.contradicted()) {
      return Verdict.undetermined(
          Registry.KIND,
          Mask.document(Subjects.document(filing.entity().docNo())),
          registered.sight());
    }
    LocalDate until = until(filing, registered);
    if (until != null && until.isAfter(expiry) && !until.isBefore(facts.today())) {
      Verdict later =
          left < 0
              ? Verdict.fail("prolonged", about(filing, expiry))
                  .with("document", document(filing))
                  .with("expiry", expiry.toString())
              : Verdict.pass("registered-until");
      boolean endless = !until.isBefore(WithoutEnd.DAY);
      return later
          .with("until", endless ? Phrase.word("endless") : Phrase.same(until.toString()))
          .on(registered.basis());
    }
    LocalDate approved = filing.approvedAt();
    if (approved != null && expiry.isBefore(approved)) {
      return Verdict.undetermined("before-approval")
          .with("expiry", expiry.toString())
          .with("approved", approved.toString());
    }
    return Verdict.fail(left < 0 ? "expired" : "soon", about(filing, expiry))
        .with("document", document(filing))
        .with("expiry", expiry.toString())
        .with("days", Long.toString(Math.abs(left)));
  }

  private static String about(Filing filing, LocalDate expiry) {
    return Subjects.document(filing.entity().docNo()) + "|" + expiry;
  }

  private static String document(Filing filing) {
    String document = filing.entity().docType();
    return document.isEmpty() ? "-" : document;
  }

  private static Registered registered(Filing filing, Facts facts) {
    return filing.individual()
        ? new Registered(Sight.MISSING, "")
        : Registered.of(DocumentNumber.of(filing.entity().docNo()), facts);
  }

  /** Until when the registry has this very entity; null when it does not say. */
  private static @Nullable LocalDate until(Filing filing, Registered registered) {
    if (!registered.known() || !registered.isOf(filing)) {
      return null;
    }
    String until = Registry.VALID_UNTIL.of(registered.sight().newest());
    return until.isEmpty() ? null : LocalDate.parse(until);
  }

  /** Of an individual's card that is filed in several places the latest day, as it was renewed. */
  private static @Nullable LocalDate expiry(Filing filing) {
    LocalDate latest = filing.entity().docExpiry();
    if (filing.individual()) {
      String own = DocumentNumber.of(filing.entity().docNo()).normal();
      for (Person person : List.of(filing.entityPerson(), filing.sitePerson())) {
        LocalDate other = person.docExpiry();
        if (!own.isEmpty()
            && own.equals(DocumentNumber.of(person.docNo()).normal())
            && other != null
            && (latest == null || other.isAfter(latest))) {
          latest = other;
        }
      }
    }
    return latest;
  }
}

package beian.rules.question;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Miit;
import beian.filing.Deregistration;
import beian.filing.Filing;
import beian.inspection.Facts;
import beian.inspection.card.Phrase;
import beian.inspection.decision.DecisionAnswer;
import beian.inspection.decision.Situation;
import beian.inspection.standing.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where a filing stands for this provider, by the newest word of sheet, ministry and house. */
final class FilingState {
  /** An application in one of these states has given the website nothing and goes on nowhere. */
  private static final Set<String> NOT_APPLIED = Set.of("DRAFTED", "REJECTED", "ABANDONED");

  private static final String TRANSFER = "TRANSFER";

  private FilingState() {}

  static DecisionAnswer of(Situation situation) {
    Filing filing = situation.filing();
    if (isOpenTransfer(filing)) {
      return transfer(filing);
    }
    if (filing.filingNo().isEmpty()) {
      return unnumbered(situation);
    }
    DecisionAnswer gone = MinistryRecord.website(situation);
    if (isCancelled(situation) && !gone.values().contains("gone")) {
      return cancelled(situation);
    }
    Standing alive = situation.alive();
    if (alive.notOurs()) {
      return ended(situation, alive, gone);
    }
    Standing own = situation.own();
    Phrase why = Phrase.list(List.of(Phrase.of(alive.why()), Phrase.of(own.why())));
    DecisionAnswer open = DecisionAnswer.unknown(why);
    DecisionAnswer answer =
        !alive.ours()
            ? open
            : own.ours()
                ? DecisionAnswer.of("here", why)
                : own.notOurs() ? DecisionAnswer.of("elsewhere", why) : open;
    return answer.on(alive.basis()).on(own.basis());
  }

  private static boolean isOpenTransfer(Filing filing) {
    String status = filing.application().status();
    return filing.application().type().equals(TRANSFER)
        && !status.isEmpty()
        && !status.equals("APPROVED")
        && !status.equals("ABANDONED");
  }

  /** It is filed elsewhere; preliminarily approved, its website may be reached here already. */
  private static DecisionAnswer transfer(Filing filing) {
    String status = filing.application().status();
    boolean approved =
        !NOT_APPLIED.contains(status)
            && !status.equals("RETURNED")
            && !status.equals("PRELIMINARY_REVIEW")
            && (filing.application().preliminarilyApprovedAt() != null
                || status.equals("PRELIMINARILY_APPROVED"));
    Phrase why = Phrase.word("transfer-is").with("status", status);
    return DecisionAnswer.of(approved ? "transfer-approved" : "elsewhere", why);
  }

  private static DecisionAnswer unnumbered(Situation situation) {
    Filing filing = situation.filing();
    String status = filing.application().status();
    if (!filing.speaksOf("filing_no") || status.isEmpty()) {
      return DecisionAnswer.unknown(Phrase.word("no-filing-known"));
    }
    Phrase why = Phrase.word("application-is").with("status", status);
    if (NOT_APPLIED.contains(status)) {
      return DecisionAnswer.of("none", why);
    }
    return situation.alive().ours() && !status.equals("APPROVED")
        ? DecisionAnswer.of("applied", why)
        : DecisionAnswer.unknown(why);
  }

  private static boolean isCancelled(Situation situation) {
    return situation.filing().status().equals(Filing.TRANSFER_CANCELLED)
        || situation.cancelledHere();
  }

  /**
   * The number outlives the access; an extract that lists this provider speaks against it, or is
   * from before.
   */
  private static DecisionAnswer cancelled(Situation situation) {
    Sight extracts = situation.extracts();
    LocalDate confirmed = situation.cancelledOn();
    Phrase why =
        confirmed == null
            ? Phrase.word("cancelled-by-sheet").with("day", Facts.day(situation.said()).toString())
            : Phrase.word("cancelled-here").with("day", confirmed.toString());
    boolean listed =
        extracts.current()
            && Stream.of(Miit.PROVIDERS.of(extracts.newest()).split(";"))
                .anyMatch(situation.facts().terms().providers()::runs);
    if (!listed) {
      return DecisionAnswer.of("cancelled", why);
    }
    return DecisionAnswer.unknown(
            confirmed == null || looked(extracts).isAfter(confirmed)
                ? Phrase.word("cancelled-but-listed")
                : outdated(confirmed, extracts))
        .on(List.of(extracts.newest()));
  }

  private static LocalDate looked(Sight extracts) {
    return Facts.day(extracts.newest().observedAt());
  }

  private static Phrase outdated(LocalDate confirmed, Sight extracts) {
    return Phrase.word("cancelled-since-extract")
        .with("day", confirmed.toString())
        .with("looked", looked(extracts).toString());
  }

  /** It has ended; that its access alone did, would have been said. */
  private static DecisionAnswer ended(Situation situation, Standing alive, DecisionAnswer gone) {
    Filing filing = situation.filing();
    Phrase why = Phrase.of(alive.why());
    boolean deregistered =
        gone.values().contains("gone")
            || filing.status().equals(Filing.DEREGISTERED)
            || isDeregistered(filing, situation.facts());
    DecisionAnswer answer =
        deregistered ? DecisionAnswer.of("deregistered", why) : DecisionAnswer.unknown(why);
    return answer.on(alive.basis()).on(gone.evidence());
  }

  private static boolean isDeregistered(Filing filing, Facts facts) {
    Deregistration asked = filing.deregistration();
    return asked.withdrawnAt() == null
        && Optional.ofNullable(asked.doneAt()).filter(facts::reached).isPresent();
  }

  static DecisionAnswer approved(Situation situation) {
    LocalDate day = situation.filing().approvedAt();
    if (day == null) {
      return DecisionAnswer.unknown(Phrase.word("no-approval-day"));
    }
    boolean over = situation.facts().reached(day.plusDays(1));
    return DecisionAnswer.of(
        over ? "earlier" : "today", Phrase.word("approved-on").with("day", day.toString()));
  }

  static DecisionAnswer operationalLicence(Situation situation) {
    Filing filing = situation.filing();
    String number = filing.licences().operationalNo();
    if (!number.isEmpty()) {
      return DecisionAnswer.of("yes", Phrase.word("licence-number").with("number", number));
    }
    return filing.speaksOf("opl_no")
        ? DecisionAnswer.of("no", Phrase.word("no-licence-number"))
        : DecisionAnswer.unknown(Phrase.word("licence-not-said"));
  }
}

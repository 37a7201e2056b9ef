package beian.rules.question;

import beian.filing.Application;
import beian.filing.Deregistration;
import beian.filing.Filing;
import beian.inspection.Outcome;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import beian.inspection.decision.DecisionAnswer;
import beian.inspection.decision.Situation;
import beian.rules.entity.FilingIsIncompleteOrContradictory;
import java.util.Locale;
import java.util.Set;

/** The application that is open. */
final class OpenApplication {
  private static final Set<String> OVER = Set.of("APPROVED", "ABANDONED");

  private OpenApplication() {}

  static DecisionAnswer type(Situation situation) {
    Filing filing = situation.filing();
    Application application = filing.application();
    boolean none = application.type().isEmpty() || OVER.contains(application.status());
    if (none && filing.isLeaving(situation.facts()::reached)) {
      return leaving(filing.deregistration());
    }
    if (application.type().isEmpty()) {
      return filing.speaksOf("order_type")
          ? DecisionAnswer.of("none", Phrase.word("no-application"))
          : DecisionAnswer.unknown(Phrase.word("application-not-said"));
    }
    Phrase why = said(application);
    if (application.status().isEmpty()) {
      return DecisionAnswer.unknown(why);
    }
    return DecisionAnswer.of(
        OVER.contains(application.status()) ? "none" : word(application.type()), why);
  }

  /** Applied for without an order of its own: by the days of the deregistration. */
  private static DecisionAnswer leaving(Deregistration asked) {
    Phrase why = Phrase.word("leaving").with("day", String.valueOf(asked.submittedAt()));
    return switch (asked.type()) {
      case "ENTITY" -> DecisionAnswer.of("dereg-entity", why);
      case "WEBSITE" -> DecisionAnswer.of("dereg-site", why);
      default -> DecisionAnswer.unknown(why);
    };
  }

  static DecisionAnswer step(Situation situation) {
    Filing filing = situation.filing();
    Application application = filing.application();
    if (!application.status().isEmpty()) {
      return DecisionAnswer.of(word(application.status()), said(application));
    }
    return filing.speaksOf("order_status") && application.type().isEmpty()
        ? DecisionAnswer.of("none", Phrase.word("no-application"))
        : DecisionAnswer.unknown(Phrase.word("application-not-said"));
  }

  static DecisionAnswer smsAnswer(Situation situation) {
    Filing filing = situation.filing();
    if (filing.application().smsVerifiedAt() != null) {
      return DecisionAnswer.of("given", Phrase.word("sms-given"));
    }
    return filing.speaksOf("sms_verified_at") && filing.application().smsSentAt() != null
        ? DecisionAnswer.of("missing", Phrase.word("sms-missing"))
        : DecisionAnswer.unknown(Phrase.word("sms-not-said"));
  }

  /** Whether the application was changed, or is not complete and free of contradictions. */
  static DecisionAnswer correction(Situation situation) {
    Filing filing = situation.filing();
    if (!filing.application().changedFields().isEmpty()) {
      return DecisionAnswer.of("needed", Phrase.word("fields-changed"));
    }
    Verdict verdict = new FilingIsIncompleteOrContradictory().check(filing, situation.facts());
    if (verdict.outcome() == Outcome.FAIL) {
      return DecisionAnswer.of("needed", Phrase.word("filing-wrong")).on(verdict.evidence());
    }
    return verdict.outcome() == Outcome.PASS && filing.speaksOf("changed_fields")
        ? DecisionAnswer.of("not-needed", Phrase.word("filing-unchanged"))
        : DecisionAnswer.unknown(Phrase.word("correction-not-said"));
  }

  private static Phrase said(Application application) {
    return Phrase.word("application-of")
        .with("type", application.type())
        .with("status", application.status());
  }

  private static String word(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package beian.rules.question;

import beian.inspection.decision.DecisionAnswer;
import beian.inspection.decision.DecisionQuestion;
import beian.inspection.decision.Situation;
import beian.rules.access.WhereItLeads;
import beian.rules.contact.WebsitePersonsPhone;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Everything that cards of diagnoses and actions may ask beside the findings. */
public enum Questions implements DecisionQuestion {
  /** Where the filing stands for this provider. */
  FILING(
      FilingState::of,
      "none",
      "applied",
      "here",
      "transfer-approved",
      "elsewhere",
      "cancelled",
      "deregistered"),
  /** What is applied for and not decided. */
  APPLICATION(
      OpenApplication::type,
      "none",
      "first",
      "new-site",
      "transfer",
      "change",
      "dereg-entity",
      "dereg-site"),
  /** How far the application has come. */
  STEP(
      OpenApplication::step,
      "none",
      "drafted",
      "preliminary-review",
      "preliminarily-approved",
      "secondary-review",
      "submitted",
      "sms-verification",
      "approved",
      "rejected",
      "returned",
      "abandoned"),
  /** Whether what was returned has to be corrected. */
  CORRECTION(OpenApplication::correction, "needed", "not-needed"),
  /** Whether the code of the administration was entered. */
  SMS_ANSWER(OpenApplication::smsAnswer, "given", "missing"),
  /** Whether the filing was approved on this very day. */
  APPROVED(FilingState::approved, "today", "earlier"),
  MINISTRY_WEBSITE(MinistryRecord::website, "exists", "gone"),
  MINISTRY_ENTITY(MinistryRecord::entity, "exists", "gone"),
  OTHER_WEBSITES(MinistryRecord::others, "some", "none"),
  OTHER_PROVIDER(MinistryRecord::otherProvider, "yes", "no"),
  WEBSITE_PHONE(WebsitePersonsPhone::of, "reachable", "dead"),
  /** Where the domain leads now. */
  DESTINATION(WhereItLeads::of, "here", "mainland", "abroad", "nowhere", "mixed"),
  DNS_CHANGE(WhereItLeads::change, "under-way", "settled"),
  SERVER_ADDRESS(WhereItLeads::address, "same", "other"),
  /** What the homepage answered. */
  HOMEPAGE(HomepageAnswer::of, "shown", "error", "silent"),
  SUFFIX(DomainState::suffix, "listed", "unlisted"),
  DOMAIN_VERIFICATION(DomainState::verification, "done", "running", "overdue", "not-timed"),
  OPERATIONAL_LICENCE(FilingState::operationalLicence, "yes", "no");

  private final Function<Situation, DecisionAnswer> asking;
  private final Set<String> answers;

  Questions(Function<Situation, DecisionAnswer> asking, String... answers) {
    this.asking = asking;
    this.answers = Set.copyOf(List.of(answers));
  }

  @Override
  public String asks() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Set<String> answers() {
    return answers;
  }

  @Override
  public DecisionAnswer answer(Situation situation) {
    return asking.apply(situation);
  }
}

package beian.rectification.desk;

import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import beian.platform.database.SqlFailure;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.time.Period;
import beian.rectification.Campaign;
import beian.rectification.RectificationError;
import beian.rectification.RectificationSettings;
import beian.rectification.SafetyBelt;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.store.CampaignStore;
import beian.rectification.store.CaseStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and closes campaigns; at most one is open. */
public final class Campaigns {
  private static final Logger LOG = LoggerFactory.getLogger(Campaigns.class);
  private static final int PAGE = 500;
  private static final Words CLOSED = new Words("专项核查结束，结案", "the campaign was closed");

  private final Transactions transactions;
  private final CampaignStore campaigns;
  private final CaseStore cases;
  private final RectificationSettings settings;

  public Campaigns(Transactions transactions, RectificationSettings settings) {
    this.transactions = transactions;
    this.campaigns = new CampaignStore(transactions);
    this.cases = new CaseStore(transactions);
    this.settings = settings;
  }

  /**
   * What a campaign is opened with.
   *
   * @param name what people call it
   * @param period the rectification period, {@code 10wd}, {@code 15d} or {@code 48h}
   * @param belt null: the setting's
   * @param extension null: the setting's
   * @param severities what differs from the rules' own
   */
  public record Terms(
      String name,
      Period period,
      @Nullable SafetyBelt belt,
      @Nullable Period extension,
      Map<String, Severity> severities) {
    /** Terms with the settings' belt and extension. */
    public static Terms of(String name, Period period) {
      return new Terms(name, period, null, null, Map.of());
    }
  }

  /**
   * Opens a campaign.
   *
   * @throws ProblemException REC-002 when one is open
   */
  public Campaign open(Terms terms, String by, Instant now) {
    Period extension = terms.extension() == null ? settings.extension() : terms.extension();
    return transactions.inTransaction(
        () -> {
          campaigns.open().ifPresent(Campaigns::refuse);
          int no = campaigns.all().stream().mapToInt(Campaign::no).max().orElse(0) + 1;
          Campaign campaign =
              new Campaign(
                  no,
                  terms.name(),
                  terms.period(),
                  now,
                  by,
                  terms.belt() == null ? settings.belt() : terms.belt(),
                  extension,
                  terms.severities());
          add(campaign);
          LOG.info("rectification.campaign_opened campaign={} period={}", no, terms.period());
          return campaign;
        });
  }

  private void add(Campaign campaign) {
    try {
      campaigns.add(campaign);
    } catch (SqlFailure e) {
      if (e.isDuplicate()) {
        throw new ProblemException(
            Problem.at(RectificationError.CAMPAIGN_OPEN, campaign.name()), e);
      }
      throw e;
    }
  }

  private static void refuse(Campaign open) {
    throw new ProblemException(
        new Problem(RectificationError.CAMPAIGN_OPEN, "", open.no() + " " + open.name(), ""));
  }

  /** Every campaign, by number. */
  public List<Campaign> all() {
    return campaigns.all();
  }

  /** The one that is open. */
  public Optional<Campaign> open() {
    return campaigns.open();
  }

  /**
   * The one that is open; a night needs it.
   *
   * @throws ProblemException REC-001 when none is
   */
  public Campaign required() {
    return campaigns
        .open()
        .orElseThrow(
            () -> new ProblemException(Problem.at(RectificationError.NO_OPEN_CAMPAIGN, "")));
  }

  /**
   * The campaign of a number or a name; of equal names the latest.
   *
   * @throws ProblemException REC-003 when there is none
   */
  public Campaign find(String numberOrName) {
    return campaigns.all().stream()
        .filter(
            campaign ->
                String.valueOf(campaign.no()).equals(numberOrName)
                    || campaign.name().equals(numberOrName))
        .reduce((first, second) -> second)
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem(RectificationError.UNKNOWN_CAMPAIGN, "", numberOrName, "")));
  }

  /**
   * Closes a campaign and every case of it that is neither over nor marked.
   *
   * @throws ProblemException REC-003 when there is none, REC-001 when it is closed already, REC-031
   *     while appeals are open: whether the owner is right has to be said by somebody first
   */
  public Campaign close(String numberOrName, String by, Instant now) {
    return transactions.inTransaction(
        () -> {
          Campaign open = find(numberOrName);
          if (!open.open()) {
            throw new ProblemException(
                new Problem(RectificationError.NO_OPEN_CAMPAIGN, open.name(), "closed", ""));
          }
          requireAppealsDecided(open);
          open.close(now);
          closeCases(open, by, now);
          LOG.info("rectification.campaign_closed campaign={}", open.no());
          return open;
        });
  }

  private void requireAppealsDecided(Campaign open) {
    List<String> appealed = cases.appealed(open.no());
    if (!appealed.isEmpty()) {
      throw new ProblemException(
          new Problem(
              RectificationError.APPEALS_OPEN,
              open.name(),
              String.join(", ", appealed),
              "beian decide " + appealed.get(0)));
    }
  }

  private void closeCases(Campaign campaign, String by, Instant now) {
    String last = campaign.caseNo(0);
    while (true) {
      List<Case> page = cases.page(last, PAGE);
      page.stream()
          .filter(filingCase -> filingCase.campaign().no() == campaign.no())
          .filter(filingCase -> !filingCase.state().over() && !filingCase.state().marked())
          .forEach(
              filingCase -> {
                filingCase.close(now);
                cases.note(filingCase.event(now, by, Kind.CLOSED, CLOSED));
              });
      if (page.isEmpty() || page.get(page.size() - 1).campaign().no() != campaign.no()) {
        return;
      }
      last = page.get(page.size() - 1).no();
    }
  }
}

package beian.rectification.enforcement.handover;

import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.rectification.Campaign;
import beian.rectification.RectificationError;
import beian.rectification.cases.CaseState;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkEvent.Kind;
import beian.rectification.enforcement.MarkState;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.PlanLine;
import beian.rectification.enforcement.act.MarkBook;
import beian.rectification.enforcement.act.StandingMarks;
import beian.rectification.store.CampaignStore;
import beian.rectification.store.MarkStore;
import beian.rectification.store.PlanStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 四眼 The second person: reads a plan, names it by its hash, and approves or rejects its marks. */
public final class Approvals {
  private static final Logger LOG = LoggerFactory.getLogger(Approvals.class);
  private static final int PAGE = 500;

  private final Transactions transactions;
  private final PlanStore plans;
  private final MarkStore marks;
  private final CampaignStore campaigns;
  private final MarkBook book;
  private final StandingMarks standing;

  public Approvals(Transactions transactions, MarkBook book, StandingMarks standing) {
    this.transactions = transactions;
    this.plans = new PlanStore(transactions);
    this.marks = new MarkStore(transactions);
    this.campaigns = new CampaignStore(transactions);
    this.book = book;
    this.standing = standing;
  }

  /**
   * What a person decides.
   *
   * @param planNo of which plan
   * @param hash as the person read it
   * @param only of these marks alone; empty: of all
   * @param except of all but these
   * @param by who
   * @param reason why; may be empty when approving
   */
  public record Decision(
      String planNo, String hash, Set<String> only, Set<String> except, String by, String reason) {}

  /** The plan as it stands. */
  public PlanPaper paper(Plan plan) {
    return transactions.read(
        () -> {
          Map<String, Mark> made = new HashMap<>();
          marks.ofPlan(plan.no()).forEach(mark -> made.put(mark.no(), mark));
          List<PlanPaper.Entry> entries = new ArrayList<>();
          String last = "";
          for (List<PlanLine> page = plans.lines(plan.no(), last, PAGE);
              !page.isEmpty();
              page = plans.lines(plan.no(), last, PAGE)) {
            page.forEach(line -> entries.add(new PlanPaper.Entry(line, made.get(line.markNo()))));
            last = page.get(page.size() - 1).markNo();
          }
          return PlanPaper.of(plan, entries);
        });
  }

  /**
   * Approves marks of a plan.
   *
   * @return those approved
   * @throws ProblemException REC-010 when there is no such plan, or a mark of it no longer holds;
   *     REC-021 without a name, or when the person opened the campaign or let the plan through;
   *     REC-022 when the hash is another; REC-024 when a mark named cannot be approved; REC-025
   *     when nothing waits for approval
   */
  public List<Mark> approve(Decision decision, Instant now) {
    return transactions.inTransaction(
        () -> {
          List<Mark> approved = new ArrayList<>();
          List<Mark> chosen = decided(decision);
          requireStanding(decision, chosen, now);
          for (Mark mark : chosen) {
            String second = decision.by().strip();
            mark.approve(second, now);
            book.note(
                mark,
                second,
                now,
                Kind.APPROVED,
                new Words(
                    "批准，计划摘要 " + decision.hash() + said(decision, "："),
                    "approved, hash of the plan " + decision.hash() + said(decision, ": ")),
                CaseState.APPROVED);
            approved.add(mark);
          }
          LOG.info("enforcement.approved plan={} marks={}", decision.planNo(), approved.size());
          return approved;
        });
  }

  /**
   * Rejects marks of a plan: they are taken back.
   *
   * @return those taken back
   * @throws ProblemException as {@link #approve}, and REC-007 without a reason
   */
  public List<Mark> reject(Decision decision, Instant now) {
    if (decision.reason().isBlank()) {
      throw new ProblemException(Problem.at(RectificationError.REASON_MISSING, decision.planNo()));
    }
    return transactions.inTransaction(
        () ->
            decided(decision).stream()
                .map(
                    mark ->
                        book.end(
                            mark,
                            MarkState.TAKEN_BACK,
                            Kind.REJECTED,
                            decision.by().strip(),
                            Words.same(decision.reason()),
                            now))
                .toList());
  }

  private static String said(Decision decision, String colon) {
    return decision.reason().isBlank() ? "" : colon + decision.reason();
  }

  /** What came back since may have taken away what a mark rests on. */
  private void requireStanding(Decision decision, List<Mark> chosen, Instant now) {
    Set<String> broken = new TreeSet<>(standing.broken(chosen, true, now).keySet());
    if (!broken.isEmpty()) {
      throw new ProblemException(
          new Problem(
              RectificationError.PLAN_CHANGED,
              decision.planNo(),
              "no longer holds: " + String.join(", ", broken),
              "--except " + String.join(",", broken)));
    }
  }

  private List<Mark> decided(Decision decision) {
    if (Persons.folded(decision.by()).isEmpty()) {
      throw new ProblemException(
          new Problem(RectificationError.SAME_PERSON, decision.planNo(), decision.by(), "--by"));
    }
    Plan plan =
        plans
            .find(decision.planNo())
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.at(RectificationError.PLAN_CHANGED, decision.planNo())));
    PlanPaper paper = paper(plan);
    if (!paper.hash().equals(decision.hash().strip().toLowerCase(java.util.Locale.ROOT))) {
      throw new ProblemException(
          new Problem(
              RectificationError.WRONG_HASH,
              plan.no(),
              decision.hash(),
              "beian plan show " + plan.no()));
    }
    for (String first : first(plan, paper)) {
      if (Persons.same(first, decision.by())) {
        throw new ProblemException(
            new Problem(RectificationError.SAME_PERSON, plan.no(), decision.by(), "≠ " + first));
      }
    }
    return chosen(decision, paper);
  }

  /** Who opened the campaigns of these marks and who let the plan through. */
  private Set<String> first(Plan plan, PlanPaper paper) {
    Set<String> first = new LinkedHashSet<>();
    for (PlanPaper.Entry entry : paper.entries()) {
      Mark mark = entry.mark();
      Campaign campaign = mark == null ? null : mark.campaign();
      if (campaign != null) {
        first.add(campaign.openedBy());
      }
    }
    if (first.isEmpty()) {
      campaigns.open().map(Campaign::openedBy).ifPresent(first::add);
    }
    if (plan.releasedBy() != null) {
      first.add(plan.releasedBy());
    }
    return first;
  }

  private static List<Mark> chosen(Decision decision, PlanPaper paper) {
    Map<String, Mark> all = new HashMap<>();
    for (PlanPaper.Entry entry : paper.entries()) {
      Mark mark = entry.mark();
      if (mark != null) {
        all.put(mark.no(), mark);
      }
    }
    Set<String> named = new TreeSet<>(decision.only());
    named.addAll(decision.except());
    for (String no : named) {
      Mark mark = all.get(no);
      if (mark == null) {
        throw new ProblemException(
            new Problem(RectificationError.UNKNOWN_MARK, decision.planNo(), no, ""));
      }
      if (decision.only().contains(no) && mark.state() != MarkState.MARKED) {
        throw new ProblemException(
            new Problem(
                RectificationError.WRONG_MARK_STATE,
                no,
                mark.state().words().en(),
                MarkState.MARKED.words().en()));
      }
    }
    List<Mark> chosen =
        paper.in(MarkState.MARKED).stream()
            .filter(mark -> decision.only().isEmpty() || decision.only().contains(mark.no()))
            .filter(mark -> !decision.except().contains(mark.no()))
            .toList();
    if (chosen.isEmpty()) {
      throw new ProblemException(
          new Problem(
              RectificationError.NOTHING_IN_PLAN,
              decision.planNo(),
              "no mark that is to be approved",
              ""));
    }
    return chosen;
  }
}

package beian.rectification.enforcement.handover;

import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.rectification.RectificationError;
import beian.rectification.cases.CaseState;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkEvent.Kind;
import beian.rectification.enforcement.MarkState;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.act.MarkBook;
import beian.rectification.enforcement.act.StandingMarks;
import beian.rectification.enforcement.handover.ExportFiles.Refused;
import beian.rectification.notice.reply.Replies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 导出 Hands the approved marks of a plan to the provider's console, each tested again at that
 * moment. It leaves the house, so it goes by plan, and not twice.
 */
public final class Export {
  private static final Logger LOG = LoggerFactory.getLogger(Export.class);

  private final Transactions transactions;
  private final Replies replies;
  private final Approvals approvals;
  private final StandingMarks standing;
  private final MarkBook book;
  private final ExportStore exports;
  private final FilingStore filings;
  private final ExportFiles files;

  /**
   * @param folder where exports lie
   */
  public Export(
      Transactions transactions,
      Replies replies,
      Approvals approvals,
      StandingMarks standing,
      MarkBook book,
      FilingStore filings,
      Path folder) {
    this.transactions = transactions;
    this.replies = replies;
    this.approvals = approvals;
    this.standing = standing;
    this.book = book;
    this.exports = new ExportStore(transactions);
    this.filings = filings;
    this.files = new ExportFiles(folder);
  }

  /**
   * What came of it.
   *
   * @param workbook the workbook; empty when every line was refused, and no file was written
   * @param csv the same lines for programs
   * @param handed the marks in them
   * @param refused the marks that had changed, each with its reason
   */
  public record Result(
      Optional<Path> workbook, Optional<Path> csv, List<Mark> handed, Map<Mark, Words> refused) {}

  /**
   * Hands over, after what came back since the night was taken in: an appeal that lies there stops
   * its mark.
   *
   * @param again whether marks that were handed over before go out once more
   * @throws ProblemException REC-007 without a name, REC-029 while a mail waits of which nobody
   *     knows whose it is, REC-023 when everything was handed over before, REC-025 when nothing is
   *     approved
   */
  public Result hand(Plan plan, String by, boolean again, Instant now) {
    if (by.isBlank()) {
      throw new ProblemException(Problem.at(RectificationError.REASON_MISSING, plan.no()));
    }
    replies.takeInPlaced(now);
    List<Handed> before = exports.of(plan.no());
    // A process may have died between noting an export and putting its files in place.
    before.forEach(eachHanded -> files.settle(eachHanded.fileName()));
    int counter = before.size() + 1;
    String name = "marks-" + plan.no() + "-" + counter;
    Result result =
        transactions.inTransaction(
            () -> {
              List<Mark> handed = new ArrayList<>();
              List<Refused> refused = new ArrayList<>();
              List<Mark> candidates = candidates(plan, before, again);
              Map<String, Words> broken = standing.broken(candidates, true, now);
              for (Mark mark : candidates) {
                Words why = broken.get(mark.no());
                if (why == null) {
                  handed.add(mark);
                } else {
                  refused.add(new Refused(mark, why));
                }
              }
              refused.forEach(
                  eachRefused ->
                      book.note(
                          eachRefused.mark(),
                          by,
                          now,
                          Kind.EXPORT_REFUSED,
                          eachRefused.why(),
                          null));
              if (handed.isEmpty()) {
                return result(null, handed, refused);
              }
              boolean more = handed.stream().anyMatch(mark -> mark.state() == MarkState.EXPORTED);
              handed.forEach(mark -> handed(mark, name, by, now));
              exports.add(
                  new Handed(
                      plan.no(),
                      counter,
                      name,
                      now,
                      by,
                      more,
                      handed.stream().map(Mark::no).toList()));
              write(name, handed, refused, now);
              return result(name, handed, refused);
            });
    files.settle(name);
    LOG.info(
        "enforcement.exported plan={} marks={} refused={}",
        plan.no(),
        result.handed().size(),
        result.refused().size());
    return result;
  }

  private List<Mark> candidates(Plan plan, List<Handed> before, boolean again) {
    PlanPaper paper = approvals.paper(plan);
    List<Mark> all = new ArrayList<>(paper.in(MarkState.APPROVED));
    if (again) {
      all.addAll(paper.in(MarkState.EXPORTED));
    }
    if (!all.isEmpty()) {
      return all;
    }
    if (before.isEmpty()) {
      throw new ProblemException(
          new Problem(
              RectificationError.NOTHING_IN_PLAN,
              plan.no(),
              "no mark that is approved",
              "beian plan approve"));
    }
    String last = before.get(before.size() - 1).fileName();
    throw new ProblemException(
        new Problem(
            RectificationError.EXPORTED_BEFORE,
            plan.no(),
            files.workbook(last).toString(),
            again ? "" : "--again"));
  }

  private void handed(Mark mark, String name, String by, Instant now) {
    boolean once = mark.state() == MarkState.EXPORTED;
    if (!once) {
      mark.become(MarkState.EXPORTED);
    }
    book.note(
        mark,
        by,
        now,
        once ? Kind.EXPORTED_AGAIN : Kind.EXPORTED,
        new Words(
            (once ? "再次导出：" : "导出：") + name,
            (once ? "handed over again: " : "handed over: ") + name),
        CaseState.EXPORTED);
  }

  private void write(String name, List<Mark> handed, List<Refused> refused, Instant now) {
    Map<String, String> entities =
        filings.find(handed.stream().map(Mark::filingKey).toList()).stream()
            .collect(
                Collectors.toMap(StoredFiling::key, stored -> stored.filing().entity().name()));
    try {
      files.write(name, handed, entities, refused, now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Mark, Words> inOrder(List<Refused> refused) {
    Map<Mark, Words> map = new LinkedHashMap<>();
    refused.forEach(eachRefused -> map.put(eachRefused.mark(), eachRefused.why()));
    return map;
  }

  private Result result(
      @org.jspecify.annotations.Nullable String name, List<Mark> handed, List<Refused> refused) {
    return new Result(
        Optional.ofNullable(name).map(files::workbook),
        Optional.ofNullable(name).map(files::csv),
        handed,
        inOrder(refused));
  }
}

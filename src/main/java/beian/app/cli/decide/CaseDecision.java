package beian.app.cli.decide;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.HomeCommand;
import beian.app.review.ContentReview;
import beian.evidence.kind.Content;
import beian.evidence.observation.Observation;
import beian.inspection.card.Words;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.time.Period;
import beian.platform.time.Zone;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseState;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.desk.CaseDesk;
import beian.rectification.desk.ReplyDesk;
import beian.rectification.notice.OwnerReply;
import beian.rectification.store.ReplyStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people decide about a case; every decision is kept with its name and reason. */
public abstract class CaseDecision extends HomeCommand {
  @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "any-name")
  String no = "";

  @Option(
      names = {"--reason", "--note"},
      required = true,
      paramLabel = "TEXT")
  String reason = "";

  abstract Case decide(CaseDesk desk, Instant now);

  @Override
  protected void run(Suite suite) {
    no = suite.names().oneCaseNo(no);
    Case decided = decide(suite.rectification().desk(), suite.options().clock().instant());
    LocalDate waived = decided.waivedUntil();
    Instant until =
        decided.state() == CaseState.WAIVED && waived != null
            ? Zone.endOf(waived)
            : decided.deadlineAt();
    Words end = until == null ? Words.same("") : WhyThisDate.text(until);
    beian.print(
        decided.no()
            + "  "
            + beian.words(decided.state().words())
            + (until == null ? "" : beian.words("，截止 " + end.zh(), ", until " + end.en())));
  }

  /** {@code extend CASE --period 5wd --reason …}. */
  @Command(name = "extend")
  @Acts(Effect.CHANGES)
  static final class Extend extends CaseDecision {
    @Option(names = "--period", required = true, paramLabel = "5wd")
    String period = "";

    @Override
    Case decide(CaseDesk desk, Instant now) {
      return desk.extend(no, Period.parse(period, "--period"), reason, beian.by(), now);
    }
  }

  /** {@code waive CASE --until DATE --reason …}. */
  @Command(name = "waive")
  @Acts(Effect.CHANGES)
  static final class Waive extends CaseDecision {
    @Option(names = "--until", required = true, paramLabel = "DATE")
    String until = "";

    @Override
    Case decide(CaseDesk desk, Instant now) {
      try {
        return desk.waive(no, LocalDate.parse(until), reason, beian.by(), now);
      } catch (DateTimeParseException e) {
        throw new ProblemException(
            new Problem(AppError.BAD_COMMAND, "--until", until, "2026-12-31"), e);
      }
    }
  }

  /** {@code appeal CASE --reason …}. */
  @Command(name = "appeal")
  @Acts(Effect.CHANGES)
  static final class Appeal extends CaseDecision {
    @Override
    Case decide(CaseDesk desk, Instant now) {
      return desk.appeal(no, reason, beian.by(), now);
    }
  }

  /**
   * {@code decide CASE upheld|dismissed --reason …} for an appeal, {@code decide REPLY
   * answered|dismissed|appeal --reason …} for what a person wrote back, {@code decide content
   * FILING|DOMAIN --verdict ok|illegal|empty --note …} for what a homepage shows.
   */
  @Command(name = "decide")
  @Acts(Effect.CHANGES)
  static final class Decide extends CaseDecision {
    private static final String CONTENT = "content";
    private static final String UPHELD = "upheld";
    private static final List<String> OF_CASES = List.of(UPHELD, "dismissed");

    @Parameters(index = "1", paramLabel = "WORD")
    String word = "";

    @Option(names = "--verdict", paramLabel = "WORD")
    String verdict = "";

    @Option(names = "--category", paramLabel = "WORD")
    String category = "";

    @Override
    public Integer call() throws Exception {
      if (no.equals(CONTENT)) {
        return content();
      }
      for (String other : List.of(verdict, category)) {
        if (!other.isEmpty()) {
          throw new ProblemException(
              new Problem(AppError.BAD_COMMAND, "decide " + no, other, "decide content"));
        }
      }
      if (!ReplyDesk.isNumber(no)) {
        requireWordOfCase();
        return super.call();
      }
      OwnerReply.State next =
          switch (word) {
            case "answered" -> OwnerReply.State.ANSWERED;
            case "dismissed" -> OwnerReply.State.DISMISSED;
            case "appeal" -> OwnerReply.State.APPEALED;
            default ->
                throw new ProblemException(
                    new Problem(
                        AppError.BAD_COMMAND, "decide", word, "answered | dismissed | appeal"));
          };
      try (Suite suite = beian.open()) {
        Instant now = suite.options().clock().instant();
        OwnerReply decided =
            suite.rectification().replyDesk().decide(no, next, reason, beian.by(), now);
        beian.print(decided.no() + "  " + beian.words(decided.state().words()));
      }
      return 0;
    }

    /** An owner's answer is decided by its own number; who names its case is told which it is. */
    private void requireWordOfCase() {
      if (!OF_CASES.contains(word)) {
        try (Suite suite = beian.open()) {
          String caseNo = suite.names().oneCaseNo(no);
          String answers =
              new ReplyStore(suite.transactions())
                  .waiting().stream()
                      .filter(reply -> reply.cases().contains(caseNo))
                      .map(reply -> " | beian decide " + reply.no() + " " + word)
                      .collect(Collectors.joining());
          throw new ProblemException(
              new Problem(
                  AppError.BAD_COMMAND, "decide", word, String.join(" | ", OF_CASES) + answers));
        }
      }
    }

    /** A reviewer's decision on a homepage. */
    private int content() {
      try (Suite suite = beian.open()) {
        Observation decided =
            new ContentReview(suite)
                .decide(
                    word,
                    new ContentReview.Decision(verdict, category, reason, beian.by()),
                    suite.options().clock().instant());
        beian.print(decided.subject() + "  " + Content.FLAG.of(decided) + "  " + decided.id());
      }
      return 0;
    }

    @Override
    Case decide(CaseDesk desk, Instant now) {
      return desk.decide(no, word.equals(UPHELD), reason, beian.by(), now);
    }
  }

  /** The four of them, for the command line. */
  public static List<Object> all() {
    return List.of(new Extend(), new Waive(), new Appeal(), new Decide());
  }
}

package beian.app.cli.show;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.HomeCommand;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.time.AsOf;
import beian.platform.time.Zone;
import beian.rectification.RectificationError;
import beian.rectification.desk.NoticeDesk;
import beian.rectification.desk.NoticeDesk.Fate;
import beian.rectification.list.NoticeList;
import beian.rectification.notice.HeldRule;
import beian.rectification.notice.Notice;
import beian.rectification.notice.Notice.Proof.How;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people say and decide about letters; every word is kept with its name. */
abstract class NoticeWords extends HomeCommand {
  @Parameters(index = "0", paramLabel = "NO", descriptionKey = "any-name")
  String no = "";

  abstract Notice say(NoticeDesk desk, Instant now);

  @Override
  protected void run(Suite suite) {
    no = suite.names().oneNoticeNo(no);
    Notice said = say(suite.rectification().noticeDesk(), suite.options().clock().instant());
    beian.print(
        NoticeList.DEFINITION.columns(), NoticeList.rows(suite.transactions(), List.of(said)));
  }

  String by() {
    return beian.by();
  }

  /** {@code notices decide NO arrived|not-sent|came-back}. */
  @Command(name = "decide")
  @Acts(Effect.CHANGES)
  static final class Decide extends NoticeWords {
    @Parameters(index = "1", paramLabel = "arrived|not-sent|came-back")
    String word = "";

    @Override
    Notice say(NoticeDesk desk, Instant now) {
      Fate fate =
          switch (word) {
            case "arrived" -> Fate.ARRIVED;
            case "not-sent" -> Fate.NOT_SENT;
            case "came-back" -> Fate.CAME_BACK;
            default ->
                throw new ProblemException(
                    new Problem(
                        AppError.BAD_COMMAND,
                        "notices decide",
                        word,
                        "arrived | not-sent | came-back"));
          };
      return desk.decide(no, fate, by(), now);
    }
  }

  /** {@code notices resend NO|--unproved --reason …}: planned again; leaves with the next ones. */
  @Command(name = "resend")
  @Acts(Effect.CHANGES)
  static final class Resend extends HomeCommand {
    @Parameters(index = "0", paramLabel = "NO", arity = "0..1", descriptionKey = "any-name")
    String no = "";

    @Option(names = "--unproved")
    boolean unproved;

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    String reason = "";

    @Override
    protected void require() {
      if (no.isEmpty() != unproved) {
        throw new ProblemException(
            new Problem(AppError.BAD_COMMAND, "notices resend", no, "NO | --unproved"));
      }
    }

    @Override
    protected void run(Suite suite) {
      if (unproved && suite.mail().unproved().isPresent()) {
        throw new ProblemException(
            new Problem(
                RectificationError.NOT_TO_BE_RESENT,
                "--unproved",
                "",
                "beian.mail.transport=smtp | beian.mail.file-is-delivery=true"));
      }
      NoticeDesk desk = suite.rectification().noticeDesk();
      Instant now = suite.options().clock().instant();
      List<Notice> again =
          unproved
              ? desk.resendUnproved(reason, beian.by(), now)
              : List.of(desk.resend(suite.names().oneNoticeNo(no), reason, beian.by(), now));
      beian.print(NoticeList.DEFINITION.columns(), NoticeList.rows(suite.transactions(), again));
    }
  }

  /** {@code notices record NO --by-phone|--by-post --at … --note …}. */
  @Command(name = "record")
  @Acts(Effect.CHANGES)
  static final class Record extends NoticeWords {
    @Option(names = "--by-phone")
    boolean phone;

    @Option(names = "--by-post")
    boolean post;

    @Option(names = "--at", required = true, paramLabel = "DATE")
    String at = "";

    @Option(names = "--note", required = true, paramLabel = "TEXT")
    String note = "";

    @Override
    Notice say(NoticeDesk desk, Instant now) {
      if (phone == post) {
        throw new ProblemException(
            new Problem(AppError.BAD_COMMAND, "notices record", "", "--by-phone | --by-post"));
      }
      Instant told = AsOf.parse(at, "--at");
      boolean today = Zone.dayOf(told).equals(Zone.dayOf(now)) && !at.contains("T");
      How how = phone ? How.PHONE : How.POST;
      return desk.record(no, how, today ? now : told, note, by(), now);
    }
  }

  /** What is decided about a rule that is held back. */
  abstract static class OfRule extends HomeCommand {
    @Option(names = "--rule", required = true, paramLabel = "ID")
    String rule = "";

    @Option(names = "--reason", paramLabel = "TEXT")
    String reason = "";

    abstract HeldRule.State next();

    @Override
    protected void run(Suite suite) {
      beian.print(
          NoticesCommand.rules(),
          suite
              .rectification()
              .belt()
              .decide(rule, next(), reason, beian.by(), suite.options().clock().instant()));
    }
  }

  /** {@code notices release --rule ID}: its letters go with the next ones. */
  @Command(name = "release")
  @Acts(Effect.CHANGES)
  static final class Release extends OfRule {
    @Override
    HeldRule.State next() {
      return HeldRule.State.RELEASED;
    }
  }

  /** {@code notices drop --rule ID}: its letters never go. */
  @Command(name = "drop")
  @Acts(Effect.CHANGES)
  static final class Drop extends OfRule {
    @Override
    HeldRule.State next() {
      return HeldRule.State.DROPPED;
    }
  }
}

package beian.rectification.enforcement.handover;

import beian.filing.number.Normal;
import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.time.Zone;
import beian.rectification.RectificationError;
import beian.rectification.cases.CaseState;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkEvent;
import beian.rectification.enforcement.MarkEvent.Kind;
import beian.rectification.enforcement.MarkState;
import beian.rectification.enforcement.act.MarkBook;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 确认 Takes in what the provider's console says: closes the case, or returns it. */
public final class ConsoleAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleAnswers.class);
  private final Transactions transactions;
  private final MarkBook book;

  public ConsoleAnswers(Transactions transactions, MarkBook book) {
    this.transactions = transactions;
    this.book = book;
  }

  /**
   * Takes one answer in. The same answer again changes nothing.
   *
   * @return the mark after it
   * @throws ProblemException REC-007 without a name, REC-009 when there is no such mark, REC-024
   *     when it was never handed over, REC-026 when the answer is about another filing, or from
   *     before the mark was handed over
   */
  public Mark take(ConsoleAnswer answer, String by, Instant now) {
    if (by.isBlank()) {
      throw new ProblemException(Problem.at(RectificationError.REASON_MISSING, answer.markNo()));
    }
    return transactions.inTransaction(
        () -> {
          Mark mark = book.find(answer.markNo());
          requireItsOwn(mark, answer);
          requireLater(mark, answer, now);
          Mark after =
              switch (mark.state()) {
                case EXPORTED -> exported(mark, answer, by, now);
                case RECALLED -> recalled(mark, answer, by, now);
                case CONFIRMED -> {
                  if (answer.result() == ConsoleAnswer.Result.DONE) {
                    yield mark;
                  }
                  throw impossible(mark, answer);
                }
                case TAKEN_BACK -> {
                  if (answer.result() == ConsoleAnswer.Result.REFUSED && returned(mark)) {
                    yield mark;
                  }
                  throw impossible(mark, answer);
                }
                default -> throw impossible(mark, answer);
              };
          LOG.info(
              "enforcement.answered mark={} result={} state={}",
              mark.no(),
              answer.result().word(),
              after.state().word());
          return after;
        });
  }

  private boolean returned(Mark mark) {
    List<MarkEvent> history = book.history(mark.no());
    return history.get(history.size() - 1).what() == Kind.RETURNED;
  }

  private void requireItsOwn(Mark mark, ConsoleAnswer answer) {
    List<String> own =
        Stream.of(mark.filingNo(), mark.orderNo(), mark.domain(), mark.planNo())
            .map(Normal::name)
            .toList();
    for (String name : answer.names()) {
      if (!own.contains(Normal.name(name))) {
        throw new ProblemException(
            new Problem(
                RectificationError.BAD_ANSWER,
                mark.no(),
                name,
                mark.filingNo().isEmpty() ? mark.orderNo() : mark.filingNo()));
      }
    }
  }

  /** What it says of a day is of one on which the mark had left; of now it is in any case. */
  private void requireLater(Mark mark, ConsoleAnswer answer, Instant now) {
    book.history(mark.no()).stream()
        .filter(event -> event.what() == Kind.EXPORTED)
        .filter(event -> !answer.at().equals(now))
        .map(MarkEvent::at)
        .filter(handed -> Zone.dayOf(answer.at()).isBefore(Zone.dayOf(handed)))
        .findFirst()
        .ifPresent(
            handed -> {
              throw new ProblemException(
                  new Problem(
                      RectificationError.BAD_ANSWER,
                      mark.no(),
                      Zone.minute(answer.at()),
                      ">= " + Zone.dayOf(handed)));
            });
  }

  private Mark exported(Mark mark, ConsoleAnswer answer, String by, Instant now) {
    return switch (answer.result()) {
      case DONE -> {
        if (mark.doubt() != null) {
          yield faster(mark, answer, by, now);
        }
        mark.become(MarkState.CONFIRMED);
        book.note(
            mark, by, now, Kind.CONFIRMED, said(answer, "控制台已执行", "done"), CaseState.CONFIRMED);
        yield mark;
      }
      case REFUSED ->
          book.end(
              mark,
              MarkState.TAKEN_BACK,
              Kind.RETURNED,
              by,
              said(answer, "控制台拒绝执行，退回", "the console refused it: returned"),
              now);
      case UNDONE -> throw impossible(mark, answer);
    };
  }

  /** The console carried out what no longer held: it has to be undone. */
  private Mark faster(Mark mark, ConsoleAnswer answer, String by, Instant now) {
    Words doubt = Objects.requireNonNull(mark.doubt());
    book.end(
        mark,
        MarkState.RECALLED,
        Kind.RECALLED,
        by,
        new Words("依据已不成立：" + doubt.zh(), "it no longer held: " + doubt.en()),
        now);
    return recalled(mark, answer, by, now);
  }

  private Mark recalled(Mark mark, ConsoleAnswer answer, String by, Instant now) {
    if (answer.result() == ConsoleAnswer.Result.DONE) {
      book.note(
          mark,
          by,
          now,
          Kind.RECALL_ANSWERED,
          said(answer, "控制台此前已执行，须恢复", "the console had done it already: have it undone"),
          null);
      return mark;
    }
    return book.end(
        mark,
        MarkState.TAKEN_BACK,
        Kind.RECALL_ANSWERED,
        by,
        said(answer, "控制台已停止或恢复", "the console stopped or undid it"),
        now);
  }

  private static Words said(ConsoleAnswer answer, String zh, String en) {
    String note = answer.note().isBlank() ? "" : answer.note();
    String at = Zone.minute(answer.at());
    return new Words(
        zh + "（" + at + "）" + (note.isEmpty() ? "" : "：" + note),
        en + " (" + at + ")" + (note.isEmpty() ? "" : ": " + note));
  }

  private static ProblemException impossible(Mark mark, ConsoleAnswer answer) {
    String possible =
        switch (mark.state()) {
          case MARKED -> "beian plan approve | beian marks take-back";
          case APPROVED -> "beian plan export | beian marks take-back";
          case EXPORTED -> "done | refused";
          case RECALLED -> "undone | refused | done";
          case CONFIRMED -> "beian marks take-back";
          case TAKEN_BACK, WITHDRAWN -> "no answer any more";
        };
    return new ProblemException(
        new Problem(
            RectificationError.WRONG_MARK_STATE,
            mark.no(),
            "the mark is "
                + mark.state().words().en()
                + ", the answer says "
                + answer.result().word(),
            possible));
  }
}

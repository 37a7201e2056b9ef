package beian.rectification.notice;

import beian.inspection.card.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person has to read: an owner's answer, or a mail that nobody could place. As long as it
 * waits it holds the clocks of its cases, and nothing is enforced.
 *
 * @param no {@code A} and ten hexadecimal digits, made from the mail
 * @param file the file it came in
 * @param from who wrote it; personal data, may be empty
 * @param subject its subject, addresses masked
 * @param text what it says; personal data
 * @param at when it came
 * @param state where it stands
 * @param cases the cases it holds; empty when it could not be placed
 * @param filings the filings it is about; a reminder's filing has no case
 * @param decidedBy who decided; null while it waits
 * @param decidedAt when; null while it waits
 * @param why the reason given; null while it waits
 */
public record OwnerReply(
    String no,
    String file,
    String from,
    String subject,
    String text,
    Instant at,
    State state,
    List<String> cases,
    List<String> filings,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String why) {

  public OwnerReply {
    cases = List.copyOf(cases);
    filings = List.copyOf(filings);
  }

  /** Where an answer stands. */
  public enum State {
    /** Nobody has read it and decided. */
    WAITING("待处理", "waiting"),
    /** It was answered; the clocks go on. */
    ANSWERED("已答复", "answered"),
    /** It needs no answer; the clocks go on. */
    DISMISSED("无须处理", "dismissed"),
    /** It was taken as an appeal, which holds the clocks. */
    APPEALED("转为申诉", "appealed");

    private final Words words;

    State(String zh, String en) {
      this.words = new Words(zh, en);
    }

    /** What people call it. */
    public Words words() {
      return words;
    }

    /** The word of machine output. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it still holds its cases. */
  public boolean waits() {
    return state == State.WAITING;
  }

  /** Whether it could be placed. */
  public boolean placed() {
    return !cases.isEmpty() || !filings.isEmpty();
  }

  /** The same, decided. */
  public OwnerReply decided(State next, String by, Instant now, String reason) {
    return new OwnerReply(no, file, from, subject, text, at, next, cases, filings, by, now, reason);
  }

  /** The same about these. */
  public OwnerReply about(List<String> caseNos, List<String> filingKeys) {
    return new OwnerReply(
        no, file, from, subject, text, at, state, caseNos, filingKeys, decidedBy, decidedAt, why);
  }

  /** The writer and the text are personal data: neither is shown. */
  @Override
  public String toString() {
    return "OwnerReply[" + no + " " + state + " " + cases + "]";
  }
}

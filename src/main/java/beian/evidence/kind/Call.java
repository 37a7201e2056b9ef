package beian.evidence.kind;

import beian.evidence.observation.Age;
import beian.evidence.observation.BadCell;
import beian.evidence.observation.EvidenceColumn;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Field;
import beian.evidence.observation.Form;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Row;
import beian.evidence.observation.Span;
import beian.evidence.observation.Synonyms;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
import beian.platform.time.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A call a person made. Subject: the normalized number. */
public final class Call extends EvidenceKind {
  public static final Call KIND = new Call();

  /** Somebody answered. */
  private static final String REACHED = "接通";

  /** What a caller writes who had noted a call for a wrong number: it was none. */
  public static final String VOID = "作废";

  /** Somebody else answered, who need not be its holder. */
  public static final String ANOTHER_ANSWERED = "非本人接听";

  /**
   * 接通, 空号, 停机, 关机, 无人接听, 非本人 (the number is another's), 非本人接听 (another answered), 非本单位, 作废; a word
   * nobody knows stays as it is.
   */
  public static final Field OUTCOME = KIND.field("outcome|结果|外呼结果|通话结果|拨打结果").needed();

  /** Who called. */
  public static final Field CALLER = KIND.field("caller|拨打人|外呼人|坐席|呼叫人");

  private static final EvidenceColumn NUMBER =
      EvidenceColumn.of("number|号码|电话|手机号|电话号码|被叫号码").needed();
  private static final EvidenceColumn CALLED_AT =
      EvidenceColumn.of("called_at|呼叫时间|拨打时间|外呼时间|时间|observed_at")
          .asking("called_at (YYYY-MM-DD HH:MM)");
  private static final Synonyms WORDS =
      new Synonyms(
          REACHED + "|已接通|本人接听|answered|connected|reached",
          "空号|vacant|nonexistent|not assigned",
          "停机|suspended|stopped|out of service",
          "关机|power off|powered off|switched off|off",
          "无人接听|无应答|未接听|no answer|unanswered",
          "非本人|not the owner",
          ANOTHER_ANSWERED + "|他人接听|家人接听|同事接听|wrong person|answered by another",
          VOID + "|登记有误|误登记|void|withdrawn|noted by mistake",
          "非本单位|无此单位|无此公司|查无此单位|单位不存在|不是该单位|wrong organization|unknown organization");

  private static final Form FORM =
      Form.of(KIND, "calls", Call::read, NUMBER, OUTCOME, CALLED_AT, CALLER)
          .about(row -> Subjects.phones(row, NUMBER))
          .blank(1, NUMBER);

  private Call() {
    super("call", "拨打记录", Age.days(30), Mask::phone);
  }

  @Override
  public Set<String> subjects(Filing filing) {
    return Subjects.phones(filing);
  }

  @Override
  public Optional<Worded> worded() {
    return Optional.of(new Worded(OUTCOME, word -> WORDS.of(word).isPresent()));
  }

  @Override
  public Optional<Form> form() {
    return Optional.of(FORM);
  }

  /**
   * Those of the calls to a number that stand: a row of the same caller and time may say that one
   * was none. Where no call has just that caller and time, nobody knows which one was meant: then
   * none of that day stands, but those that reached somebody; and where there is none on that day,
   * the last one before it does not.
   */
  public static List<Observation> standing(List<Observation> calls) {
    if (!holdsVoid(calls)) {
      return calls;
    }
    List<Observation> stand = new ArrayList<>(calls);
    stand.removeIf(Call::isVoid);
    for (Observation none : calls) {
      if (isVoid(none) && !stand.removeIf(call -> isOf(none, call))) {
        Span day =
            new Span(
                Span.day(Zone.dayOf(none.seen().from())).from(),
                Span.day(Zone.dayOf(none.seen().to())).to());
        boolean onItsDay =
            stand.removeIf(call -> call.seen().overlaps(day) && !OUTCOME.of(call).equals(REACHED));
        if (!onItsDay) {
          lastBefore(none, stand).ifPresent(stand::remove);
        }
      }
    }
    return stand;
  }

  /**
   * What is withdrawn on a later day is the last call before it, the same caller's if there is one.
   */
  private static Optional<Observation> lastBefore(Observation none, List<Observation> stand) {
    Comparator<Observation> likely =
        Comparator.comparing((Observation call) -> isSameCaller(none, call))
            .thenComparing(call -> call.seen().from());
    return stand.stream()
        .filter(call -> call.seen().before(none.seen()) && !OUTCOME.of(call).equals(REACHED))
        .max(likely);
  }

  private static boolean holdsVoid(List<Observation> calls) {
    for (Observation call : calls) {
      if (isVoid(call)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVoid(Observation call) {
    return OUTCOME.of(call).equals(VOID);
  }

  private static boolean isOf(Observation none, Observation call) {
    return none.seen().equals(call.seen()) && isSameCaller(none, call);
  }

  private static boolean isSameCaller(Observation none, Observation call) {
    return Normal.name(CALLER.of(none)).equals(Normal.name(CALLER.of(call)));
  }

  private static List<Observation> read(Row row) throws BadCell {
    String number = Subjects.phone(row, NUMBER);
    String outcome = row.some(OUTCOME, "接通 | 空号 | 停机 | 关机 | 无人接听 | 非本人 | 非本人接听 | 作废");
    return List.of(
        row.of(KIND, number, row.observedAt(CALLED_AT))
            .with(OUTCOME, WORDS.of(outcome).orElse(outcome))
            .with(CALLER, row.text(CALLER))
            .seen());
  }
}

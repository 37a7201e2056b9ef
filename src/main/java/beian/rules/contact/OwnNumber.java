package beian.rules.contact;

import beian.evidence.Contradiction;
import beian.evidence.Observation;
import beian.filing.Filing;
import beian.filing.number.NumberCheck;
import beian.filing.number.NumberChecks;
import beian.filing.number.NumberKind;
import beian.inspection.Facts;
import beian.inspection.Reading;
import beian.inspection.Verdict;
import beian.inspection.card.Words;
import beian.rules.contact.NumberHistory.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges the numbers of one field: right in form, a person's, and the person's own. Whether anybody
 * answers is another rule's question.
 */
final class OwnNumber {
  private static final Set<String> MACHINES = Set.of("iot", "sms-port");
  private static final Set<String> SERVICES =
      Set.of("service-400", "service-800", "service-95", "service-96", "short-number");

  private static final Set<Signal> IN_USE =
      Set.of(Signal.CONFIRMED, Signal.ANSWERED, Signal.IN_USE);

  private OwnNumber() {}

  /**
   * The verdict on the first number that is not in order; the faults are {@code invalid}, {@code
   * iot}, {@code service-line}, {@code not-own} and, in a landline field, {@code mobile}.
   *
   * @param numbers of one field, at least one
   */
  static Verdict check(List<FiledNumber> numbers, Filing filing, Facts facts) {
    for (FiledNumber number : numbers) {
      if (number.ofUnknownSegment() && number.line().mobile()) {
        if (!isInUse(NumberHistory.of(filing, number, facts))) {
          return Verdict.undetermined(
                  "{number} 的号段不在号段表中，可能是新启用的号段，须有接通、验证码或运营商状态证明在用",
                  "{number} is in no segment of the table, perhaps a new one; a call, a code or the"
                      + " carrier must show that it is in use")
              .with("number", number.shown());
        }
      } else if (!number.valid() || number.mobile() != number.line().mobile()) {
        return wrong(number);
      }
    }
    List<Observation> proofs = new ArrayList<>();
    for (FiledNumber number : numbers) {
      NumberHistory history = NumberHistory.of(filing, number, facts);
      Optional<Verdict> doubt = doubt(number, history, proofs);
      if (doubt.isPresent()) {
        return doubt.get();
      }
    }
    if (proofs.isEmpty()) {
      return Verdict.pass(
          "已填写且号码有效；没有证据表明号码不属于本人", "filed and valid; nothing observed says that it is another's");
    }
    return Verdict.pass("已填写且号码有效，并已核实为本人使用", "filed, valid and confirmed as the person's own")
        .on(proofs);
  }

  /**
   * The verdict on an empty landline field: {@code missing}, {@code missing-individual} or none.
   */
  static Verdict noLandline(String column, Filing filing, Facts facts) {
    if (!facts.terms().on(Reading.LANDLINE_MAJOR_FOR_ORGANIZATIONS)) {
      return Verdict.notApplicable(
          "未填写；按当前解读（C-26）不要求办公电话", "not filed, and by the reading in force (C-26) not required");
    }
    if (!filing.speaksOf(column)) {
      return notTold();
    }
    boolean organization = !filing.individual() && !filing.entity().type().isEmpty();
    return Verdict.fail(organization ? "missing" : "missing-individual", column);
  }

  /** The verdict on an empty mobile field: {@code missing}, unless the sheet has no such column. */
  static Verdict noMobile(String column, Filing filing) {
    return filing.speaksOf(column) ? Verdict.fail("missing", column) : notTold();
  }

  private static Verdict notTold() {
    return Verdict.undetermined("表中没有该号码的列", "the sheet has no column for this number");
  }

  private static Verdict wrong(FiledNumber number) {
    NumberKind kind = number.line().mobile() ? NumberKind.MOBILE : NumberKind.LANDLINE;
    NumberCheck check = NumberChecks.check(kind, number.written());
    String key = check.reason().key();
    String fault = "invalid";
    if (MACHINES.contains(key)) {
      fault = "iot";
    } else if (SERVICES.contains(key)) {
      fault = "service-line";
    } else if (number.mobile() && !number.line().mobile()) {
      fault = "mobile";
    }
    return Verdict.fail(fault, number.subject())
        .with("number", number.shown())
        .with("reason", new Words(check.reason().zh(), check.reason().en()));
  }

  /** Whether anything shows that the number is given out. */
  private static boolean isInUse(NumberHistory history) {
    return history.events().stream().anyMatch(event -> IN_USE.contains(event.signal()));
  }

  /** What speaks against the number being the person's own. */
  private static Optional<Verdict> doubt(
      FiledNumber number, NumberHistory history, List<Observation> proofs) {
    for (Event event : history.events()) {
      Optional<Contradiction> against = history.against(event);
      if (against.isPresent()) {
        return Optional.of(
            Verdict.undetermined("{number}：{why}", "{number}: {why}")
                .with("number", number.shown())
                .with("why", Reach.contradicted(against.get()))
                .on(against.get().observations()));
      }
      switch (event.signal()) {
        case CONFIRMED, ANSWERED -> {
          proofs.add(event.seen());
          return Optional.empty();
        }
        case NOT_OWN -> {
          return Optional.of(seen("not-own", number, event));
        }
        case MACHINE -> {
          return Optional.of(seen("iot", number, event));
        }
        default -> {}
      }
    }
    for (Observation old : history.outdated()) {
      if (Signal.of(old) == Signal.NOT_OWN) {
        return Optional.of(
            Verdict.undetermined(
                    "{number} 曾被核实为非本人使用，但该证据已过期",
                    "{number} was found to be another's, but too long ago")
                .with("number", number.shown())
                .on(List.of(old)));
      }
    }
    return Optional.empty();
  }

  private static Verdict seen(String fault, FiledNumber number, Event event) {
    return Verdict.fail(fault, number.subject())
        .with("number", number.shown())
        .with("reason", event.by())
        .on(List.of(event.seen()));
  }
}

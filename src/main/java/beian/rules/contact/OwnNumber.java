package beian.rules.contact;

import beian.evidence.Contradiction;
import beian.evidence.NumberMeaning;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.number.Normal;
import beian.filing.number.NumberChecks;
import beian.filing.number.NumberKind;
import beian.filing.number.PhoneNumber;
import beian.filing.number.Reason;
import beian.filing.word.DocumentType;
import beian.filing.word.EntityName;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Reading;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import beian.rules.contact.NumberHistory.Event;
import beian.rules.filed.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Judges the numbers of one field: right in form, a person's, and the person's own. Whether anybody
 * answers is another rule's question.
 */
final class OwnNumber {
  private static final Set<String> MACHINES = Set.of("iot", "sms-port");
  private static final Set<String> SERVICES =
      Set.of("service-400", "service-800", "service-95", "service-96", "short-number");

  /** Reasons that say more of how a cell was written than of the number. */
  private static final Set<String> DOUBTFUL =
      Set.of("several-numbers", "extension", "satellite", "emergency", Reason.LOOK_ALIKE);

  /**
   * Digits that are not shown, or are a mark beside the number, or words where a number belongs:
   * the sheet's, not the owner's.
   */
  private static final Pattern REMARK =
      Pattern.compile(
          "[*＊×?？#•●〃″&\\u2460-\\u24FF\\u2776-\\u2793]|[xX]{3}|^[0-9]{1,2}([、.．]\\s*(0[0-9]|1[3-9]).*)?$|\\p{IsHan}|[0-9]{7,8}\\s*[(（]0[0-9]{2,3}[)）]$");

  /**
   * A number as it is written, right or wrong: digits in groups. Anything else says something of
   * the sheet: a word, a cipher, dashes in place of digits, what belongs into another column.
   */
  private static final Pattern WRITTEN =
      Pattern.compile("[+(]?[0-9]+(?:(?:[-. _/]|\\)[- ]?|[- ]?\\()[0-9]+)*\\)?");

  private static final Pattern OF_ANOTHER_COLUMN =
      Pattern.compile(
          "(?:19|20)[0-9]{2}[-./](?:0?[1-9]|1[0-2])[-./][0-9]{1,2}|[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");

  /** With fewer digits it is a part of a number, with more another sort of number or several. */
  private static final int FEWEST_OF_MOBILE = 8;

  private static final int MOST_OF_MOBILE = 13;
  private static final int FEWEST_OF_LANDLINE = 5;
  private static final int MOST_OF_LANDLINE = 14;

  private OwnNumber() {}

  /**
   * The verdict on each number of a field, joined; the faults are {@code invalid}, {@code iot},
   * {@code service-line}, {@code not-own} and, in a landline field, {@code mobile}. Beside a number
   * of the sort that belongs there one of the other sort is the sheet's, not the owner's.
   *
   * @param numbers of one field, at least one
   */
  static Verdict check(List<FiledNumber> numbers, Filing filing, Facts facts) {
    if (numbers.size() == 1) {
      return Verdict.joined(List.of(judge(numbers.get(0), filing, facts)));
    }
    boolean right = numbers.stream().anyMatch(OwnNumber::isOfItsSort);
    List<Verdict> each = new ArrayList<>(numbers.size());
    for (FiledNumber number : numbers) {
      if (isOfItsSort(number) || !number.valid() || !right) {
        each.add(judge(number, filing, facts));
      }
    }
    return Verdict.joined(each);
  }

  private static boolean isOfItsSort(FiledNumber number) {
    return number.valid() && number.mobile() == number.line().mobile();
  }

  private static Verdict judge(FiledNumber number, Filing filing, Facts facts) {
    NumberHistory history = NumberHistory.of(filing, number, facts);
    Verdict verdict =
        isOfItsSort(number)
            ? owned(number, history, filing, facts)
            : number.ofUnknownSegment() && number.line().mobile()
                ? ofUnknownSegment(number, history, filing, facts)
                : wrong(number, history, filing);
    return verdict.outcome() == Outcome.FAIL
            && filing.isChanging(number.line().column(), facts::reached)
        ? changing(number)
        : verdict;
  }

  private static Verdict changing(FiledNumber number) {
    return unknown(number, "number-changing");
  }

  private static Verdict unknown(FiledNumber number, String word) {
    return Verdict.undetermined(word).with("number", number.shown()).of(number.subject());
  }

  private static Verdict ofUnknownSegment(
      FiledNumber number, NumberHistory history, Filing filing, Facts facts) {
    return isInUse(history)
        ? owned(number, history, filing, facts)
        : unknown(number, "unknown-segment");
  }

  private static Verdict owned(
      FiledNumber number, NumberHistory history, Filing filing, Facts facts) {
    Event somebody = null;
    for (Event event : history.events()) {
      Optional<Contradiction> against = history.against(event);
      if (against.isPresent()) {
        return unknown(number, "number-why")
            .with("why", Reachability.contradicted(against.get()))
            .on(against.get().observations());
      }
      switch (event.signal()) {
        case CONFIRMED, ANSWERED -> {
          return Verdict.pass("confirmed").on(List.of(event.seen()));
        }
        case NOT_OWN, MACHINE -> {
          if (somebody != null) {
            return doubted(number, somebody);
          }
          Optional<Observation> newer = history.overtaking(event, number.mobile());
          if (newer.isEmpty()
              && event.signal() == NumberMeaning.NOT_OWN
              && number.isShared(event.seen(), facts)) {
            return unknown(number, "several-holders").on(List.of(event.seen()));
          }
          if (newer.isEmpty()) {
            return seen(number, event, filing);
          }
          if (NumberMeaning.of(newer.get(), number.mobile()).speaksAgainst()) {
            return unknown(number, "number-why")
                .with("why", Reachability.OVERTAKEN)
                .on(List.of(newer.get(), event.seen()));
          }
        }
        case SOMEBODY, UNKNOWN_WORD -> somebody = somebody == null ? event : somebody;
        default -> {}
      }
    }
    if (somebody != null && somebody.signal() == NumberMeaning.SOMEBODY) {
      return doubted(number, somebody);
    }
    for (Observation old : history.outdated()) {
      if (NumberMeaning.of(old, number.mobile()) == NumberMeaning.NOT_OWN) {
        return unknown(number, "anothers-once").on(List.of(old));
      }
    }
    return Verdict.pass("valid");
  }

  private static Verdict doubted(FiledNumber number, Event event) {
    Verdict verdict =
        event.signal() == NumberMeaning.UNKNOWN_WORD
            ? unknown(number, "number-why").with("why", Reachability.unknownWord(event))
            : unknown(number, "answered-by-somebody");
    return verdict.on(List.of(event.seen()));
  }

  /**
   * The verdict on an empty landline field: {@code missing}, {@code missing-individual} or none.
   */
  static Verdict noLandline(String column, Filing filing, Facts facts) {
    if (!facts.terms().on(Reading.LANDLINE_MAJOR_FOR_ORGANIZATIONS)) {
      return Verdict.notApplicable(Phrase.unfiled("not-required", column));
    }
    if (!filing.speaksOf(column)) {
      return notTold();
    }
    if (filing.isChanging(column, facts::reached)) {
      return beingFiled();
    }
    boolean organization = !filing.individual() && !filing.entity().type().isEmpty();
    return Verdict.fail(organization ? "missing" : "missing-individual", column);
  }

  /** The verdict on an empty mobile field: {@code missing}, unless the sheet has no such column. */
  static Verdict noMobile(String column, Filing filing, Facts facts) {
    if (!filing.speaksOf(column)) {
      return notTold();
    }
    return filing.isChanging(column, facts::reached)
        ? beingFiled()
        : Verdict.fail("missing", column);
  }

  private static Verdict beingFiled() {
    return Verdict.undetermined("being-filed");
  }

  private static Verdict notTold() {
    return Verdict.undetermined("no-column");
  }

  private static Verdict wrong(FiledNumber number, NumberHistory history, Filing filing) {
    NumberKind kind = number.line().mobile() ? NumberKind.MOBILE : NumberKind.LANDLINE;
    Reason reason = NumberChecks.check(kind, number.written()).reason();
    String key = reason.key();
    Phrase why = Phrase.of(reason.zh(), reason.en());
    Optional<Event> answered =
        history.events().stream().filter(event -> event.signal().reachesPerson()).findFirst();
    if (answered.isPresent()) {
      return unknown(number, "reached-though-odd")
          .with("reason", why)
          .on(List.of(answered.get().seen()));
    }
    if (DOUBTFUL.contains(key)
        || REMARK.matcher(number.written()).find()
        || PhoneNumber.isAmongWords(number.written())
        || !number.valid() && isAbroad(number, filing)) {
      return unknown(number, "must-look").with("reason", why);
    }
    String fault = "invalid";
    if (MACHINES.contains(key)) {
      fault = "iot";
    } else if (SERVICES.contains(key)) {
      fault = "service-line";
    } else if (number.mobile() && !number.line().mobile()) {
      fault = "mobile";
    }
    if (fault.equals("invalid") && !isWritten(number)) {
      return unknown(number, "must-look").with("reason", why);
    }
    return Verdict.fail(fault, number.subject()).with("number", number.shown()).with("reason", why);
  }

  private static boolean isWritten(FiledNumber number) {
    String written = Normal.number(number.written());
    long digits = written.chars().filter(c -> c >= '0' && c <= '9').count();
    boolean asMany =
        number.line().mobile()
            ? digits >= FEWEST_OF_MOBILE && digits <= MOST_OF_MOBILE
            : digits >= FEWEST_OF_LANDLINE && digits <= MOST_OF_LANDLINE;
    return asMany
        && WRITTEN.matcher(written).matches()
        && !OF_ANOTHER_COLUMN.matcher(written).matches();
  }

  /** Whether the entity or the person is of another region, where numbers have other forms. */
  private static boolean isAbroad(FiledNumber number, Filing filing) {
    return EntityKind.isAbroad(filing)
        || DocumentType.of(filing.entity().docType()).isOfOtherRegions()
        || DocumentType.of(number.line().person(filing).docType()).isOfOtherRegions();
  }

  /** Whether anything shows that the number is given out. */
  private static boolean isInUse(NumberHistory history) {
    return history.events().stream()
        .map(NumberHistory.Event::signal)
        .anyMatch(signal -> signal.reachesPerson() || signal == NumberMeaning.IN_USE);
  }

  private static Verdict seen(FiledNumber number, Event event, Filing filing) {
    Verdict verdict =
        event.signal() == NumberMeaning.MACHINE
            ? Verdict.fail("iot", number.subject())
            : Verdict.fail(
                "not-own",
                number.subject() + "|" + EntityName.key(number.line().person(filing).name()));
    return verdict
        .with("number", number.shown())
        .with("reason", event.by())
        .on(List.of(event.seen()));
  }
}

package beian.inspection.standing;

import beian.evidence.Evidence.Sight;
import beian.evidence.Evidence.State;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.inspection.Terms;
import beian.inspection.card.Words;
import beian.inspection.standing.Said.Answer;
import beian.platform.time.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Ours and alive, by the newest word of sheet and ministry. Each of both questions is answered by
 * itself. Where the two contradict each other nobody knows unless the extract is newer, or the
 * sheet by more than a day: a sheet is dated by its import and was made before that. A sheet that
 * says no is only put right by a sheet; an extract past its age still takes a filing away, but
 * gives none back.
 */
public final class NewestWord {
  private static final Comparator<LocalDate> ORDER = Comparator.naturalOrder();

  private final Filing filing;
  private final LocalDate sheetDay;
  private final List<Observation> extracts;

  /** The same and those under a former number, which say of its providers what they said. */
  private final List<Observation> ofProviders;

  private final boolean current;
  private final Terms terms;
  private final LocalDate today;

  private NewestWord(
      Filing filing, Instant said, Sight ministry, Sight former, Terms terms, Instant now) {
    this.filing = filing;
    this.sheetDay = day(said);
    this.extracts = observations(ministry);
    this.ofProviders =
        Stream.concat(extracts.stream(), observations(former).stream())
            .sorted(Observation.NEWEST_FIRST)
            .toList();
    this.current = ministry.current();
    this.terms = terms;
    this.today = day(now);
  }

  /**
   * Where a filing stands.
   *
   * @param said since when the sheet says what it says
   * @param ministry the ministry's extracts of it
   * @param former those under the number it was known by first; that there is nothing under it any
   *     more says nothing, but whose it was then does
   */
  public static Standing of(
      Filing filing, Instant said, Sight ministry, Sight former, Terms terms, Instant now) {
    return new NewestWord(filing, said, ministry, former, terms, now).standing();
  }

  private static List<Observation> observations(Sight sight) {
    return sight.state() == State.FAILED || sight.state() == State.MISSING
        ? List.of()
        : sight.observations();
  }

  /**
   * The first day after that moment on which the same sheet and the same extracts may say something
   * else of where the filing stands; empty when there is none.
   */
  public static Optional<LocalDate> turnAfter(Filing filing, Instant now) {
    LocalDate today = day(now);
    return Stream.concat(
            StatusWords.nextAfter(today).stream(),
            Stream.ofNullable(filing.deregistration().doneAt()).filter(day -> day.isAfter(today)))
        .min(ORDER);
  }

  /** Whether a filing stands, whoever its provider is. */
  public static Standing alive(
      Filing filing, Instant said, Sight ministry, Terms terms, Instant now) {
    return standing(new NewestWord(filing, said, ministry, Sight.MISSING, terms, now).alive());
  }

  /** Whether a filing is this provider's, whether or not it stands. */
  public static Standing own(
      Filing filing, Instant said, Sight ministry, Terms terms, Instant now) {
    return standing(new NewestWord(filing, said, ministry, Sight.MISSING, terms, now).own());
  }

  private static Standing standing(Weighed weighed) {
    Standing.State state =
        switch (weighed.said.answer()) {
          case YES -> Standing.State.OURS;
          case NO -> Standing.State.NOT_OURS;
          case UNCLEAR, SILENT -> Standing.State.UNKNOWN;
        };
    return standing(state, List.of(weighed));
  }

  /** Until an application is approved, the ministry knows nothing of it, or the other provider. */
  private Weighed alive() {
    return weigh(
        SheetSays.alive(filing, today),
        filing.filingNo().isEmpty()
            ? List.of()
            : heard(extracts, observation -> MinistrySays.alive(observation, today)));
  }

  private Weighed own() {
    Said sheet = SheetSays.ours(filing, terms);
    List<Heard> heard =
        filing.filingNo().isEmpty()
            ? List.of()
            : heard(ofProviders, observation -> MinistrySays.ours(observation, terms));
    if (!SheetSays.transferIsOpen(filing)) {
      return weigh(sheet, heard);
    }
    // The ministry lists us once the transfer is done; before that it lists others.
    Weighed listed = weigh(SheetSays.TRANSFER_IS_OPEN, heard);
    boolean listsUs =
        ministry(heard).answer() == Answer.YES
            || heard.stream().anyMatch(said -> MinistrySays.mayNameUs(said.extract, terms));
    return listsUs && listed.said.answer() != Answer.NO ? listed : weigh(sheet, List.of());
  }

  private Standing standing() {
    List<Weighed> both = List.of(alive(), own());
    for (Answer answer : List.of(Answer.NO, Answer.UNCLEAR)) {
      List<Weighed> some =
          both.stream().filter(weighed -> weighed.said.answer() == answer).toList();
      if (!some.isEmpty()) {
        return standing(
            answer == Answer.NO ? Standing.State.NOT_OURS : Standing.State.UNKNOWN, some);
      }
    }
    return standing(Standing.State.OURS, both);
  }

  private static Standing standing(Standing.State state, List<Weighed> some) {
    return new Standing(
        state,
        new Words(
            String.join("；", some.stream().map(weighed -> weighed.said.why().zh()).toList()),
            String.join("; ", some.stream().map(weighed -> weighed.said.why().en()).toList())),
        some.stream().flatMap(weighed -> weighed.said.unknownWords().stream()).distinct().toList(),
        some.stream().flatMap(weighed -> weighed.basis.stream()).distinct().toList());
  }

  /** An answer and the extracts it rests on. */
  private record Weighed(Said said, List<Observation> basis) {}

  /** What an extract said. */
  private record Heard(Said said, Observation extract) {}

  /** What the newest extracts say that speak of it at all; those of one day together. */
  private static List<Heard> heard(
      List<Observation> extracts, Function<Observation, Said> question) {
    List<Heard> spoken =
        extracts.stream()
            .map(observation -> new Heard(question.apply(observation), observation))
            .filter(heard -> heard.said.spoken())
            .toList();
    return spoken.stream().filter(heard -> together(heard.extract, spoken.get(0).extract)).toList();
  }

  private Weighed weigh(Said sheet, List<Heard> heard) {
    Said ministry = ministry(heard);
    List<Observation> basis = heard.stream().map(Heard::extract).toList();
    boolean revives = ministry.answer() == Answer.YES && !current;
    if (!ministry.spoken() || revives) {
      return new Weighed(dated(sheet, sheetDay), List.of());
    }
    LocalDate from =
        basis.stream().map(observation -> day(observation.observedAt())).min(ORDER).orElseThrow();
    LocalDate until =
        basis.stream()
            .map(observation -> day(observation.observedUntil()))
            .max(ORDER)
            .orElseThrow();
    Said told = dated(ministry, until);
    if (!sheet.spoken() || sheet.answer() == ministry.answer()) {
      return new Weighed(told, basis);
    }
    // The day of a sheet is that of its import; it may have been made the day before.
    if (until.isBefore(sheetDay.minusDays(1))) {
      return new Weighed(dated(sheet, sheetDay), List.of());
    }
    boolean revived = sheet.answer() == Answer.NO && ministry.answer() == Answer.YES;
    boolean newer = from.isAfter(sheetDay);
    return newer && !revived
        ? new Weighed(told, basis)
        : new Weighed(against(dated(sheet, sheetDay), told), basis);
  }

  private static Said ministry(List<Heard> heard) {
    if (heard.isEmpty()) {
      return Said.silent("没有工信部查询结果", "no extract of the ministry");
    }
    Said first = heard.get(0).said;
    return heard.stream()
        .map(Heard::said)
        .filter(said -> said.answer() != first.answer())
        .findFirst()
        .map(other -> against(first, other))
        .orElse(first);
  }

  private static Said against(Said said, Said other) {
    List<String> unknown = new ArrayList<>(said.unknownWords());
    unknown.addAll(other.unknownWords());
    return new Said(
        Answer.UNCLEAR,
        new Words(
            said.why().zh() + "；而" + other.why().zh() + "，互相矛盾",
            said.why().en() + ", while " + other.why().en() + ": they contradict each other"),
        unknown);
  }

  private static Said dated(Said said, LocalDate on) {
    return new Said(
        said.answer(),
        new Words(said.why().zh() + "（" + on + "）", said.why().en() + " (" + on + ")"),
        said.unknownWords());
  }

  /** Whether nobody can say which of two extracts is the newer. */
  private static boolean together(Observation observation, Observation other) {
    return !observation.isBefore(other) && !other.isBefore(observation);
  }

  private static LocalDate day(Instant at) {
    return Zone.dayOf(at);
  }
}

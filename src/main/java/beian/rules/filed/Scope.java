package beian.rules.filed;

import beian.filing.Filing;
import beian.filing.number.table.Province;
import beian.filing.word.DatedTable;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.ProviderNames.Relation;
import beian.inspection.Verdict;
import beian.inspection.card.CardReader;
import beian.inspection.card.Parameters;
import beian.inspection.card.Phrase;
import beian.inspection.table.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 适用范围 Which filings a card is about. Parameters, of which all given must hold: {@code when}, the
 * occasion; {@code province}; {@code content}, what the website is filed as; {@code provider},
 * whether the filing is this provider's own or certainly another's; {@code operational}, whether it
 * has an income; {@code organizations}; {@code traders}, whether it is open of individuals with a
 * business licence; {@code holds} and {@code lacks}, a column that must be filled or empty; {@code
 * unless}, a column of times: when it is filled, what has to be done is under way; {@code
 * but-new-in}, a province whose new filings are another rule's.
 */
public final class Scope {
  private static final DatedTable CONTENT = Tables.of("website-content");
  private static final DatedTable MONEY = Tables.of("money-words");
  private static final Map<String, String> CONTENTS =
      Stream.of("culture", "game", "game-website", "finance", "forum", "adult")
          .collect(Collectors.toMap(name -> name, name -> name));
  private static final String OWN = "own";
  private static final Map<String, String> PROVIDERS = Map.of(OWN, OWN, "other", "other");

  private final Optional<Province> province;
  private final Occasion when;
  private final String content;
  private final String provider;
  private final boolean operational;
  private final boolean organizations;
  private final boolean traders;
  private final Optional<Province> butNewIn;
  private final Optional<TextColumn> holds;
  private final Optional<TextColumn> lacks;
  private final Optional<TimeColumn> unless;
  private final List<Limit> limits;

  private Scope(Parameters given) {
    this.province = given.perhaps("province", provinces());
    this.when = given.one("when", CardReader.named(Occasion.values()), Occasion.ALWAYS);
    this.content = given.one("content", CONTENTS, "");
    this.provider = given.one("provider", PROVIDERS, "");
    this.operational = given.yes("operational");
    this.organizations = given.yes("organizations");
    this.traders = given.yes("traders");
    this.holds = given.perhaps("holds", TextColumn.byKey());
    this.lacks = given.perhaps("lacks", TextColumn.byKey());
    this.unless = given.perhaps("unless", TimeColumn.byKey());
    this.butNewIn = given.perhaps("but-new-in", provinces());
    this.limits = limits();
  }

  /** What one parameter says. */
  @FunctionalInterface
  private interface Limit {
    Optional<Verdict> outside(Filing filing, Facts facts);
  }

  /** Those that are given, in the order in which their reasons count. */
  private List<Limit> limits() {
    List<Limit> given = new ArrayList<>();
    if (when != Occasion.ALWAYS) {
      given.add((filing, facts) -> when.missed(filing));
    }
    unless.ifPresent(time -> given.add((filing, facts) -> outsideUnless(time, filing)));
    province.ifPresent(own -> given.add((filing, facts) -> outsideProvince(own, filing)));
    butNewIn.ifPresent(other -> given.add((filing, facts) -> outsideNew(other, filing)));
    if (!content.isEmpty()) {
      given.add(this::outsideContent);
    }
    if (!provider.isEmpty()) {
      given.add(this::outsideProvider);
    }
    if (holds.isPresent() || lacks.isPresent()) {
      given.add(this::outsideHoldings);
    }
    if (organizations || traders) {
      given.add((filing, facts) -> outsideEntities(filing));
    }
    if (operational) {
      given.add((filing, facts) -> outsideOperation(filing, facts::reached));
    }
    return List.copyOf(given);
  }

  private static Map<String, Province> provinces() {
    return Province.filing().stream().collect(Collectors.toMap(Province::zh, each -> each));
  }

  /** What the card says of it. */
  public static Scope of(Parameters given) {
    return new Scope(given);
  }

  /**
   * That the rule is not about the filing, or that this is open; empty when it is about it. One
   * reason why it is not outweighs all that is open.
   */
  public Optional<Verdict> outside(Filing filing, Facts facts) {
    Optional<Verdict> open = Optional.empty();
    for (Limit limit : limits) {
      Optional<Verdict> reason = limit.outside(filing, facts);
      if (reason.isPresent()) {
        if (reason.get().outcome() == Outcome.NOT_APPLICABLE) {
          return reason;
        }
        open = open.isPresent() ? open : reason;
      }
    }
    return open;
  }

  private static Optional<Verdict> outsideUnless(TimeColumn time, Filing filing) {
    return time.of(filing) == null
        ? Optional.empty()
        : Optional.of(
            Verdict.notApplicable("filed-instead")
                .with("column", Holes.column(time.key()))
                .with("time", TimeColumn.shown(time.of(filing))));
  }

  /**
   * That nothing stands in that column. Of a sheet that does not have it, a rule of all filings is
   * not; where something is applied for or used, nobody knows.
   */
  public Verdict lacking(Filing filing, String column) {
    Phrase unfiled = Holes.unfiled(column);
    return !filing.speaksOf(column) && ofAll()
        ? Verdict.notApplicable(unfiled)
        : Verdict.undetermined(unfiled);
  }

  /** Whether the rule is of all filings alike. */
  public boolean ofAll() {
    return when.ofAll() && province.isEmpty() && holds.isEmpty() && content.isEmpty();
  }

  private static Optional<Verdict> outsideProvince(Province own, Filing filing) {
    Optional<Province> filed = filing.inProvince();
    return filed.isEmpty()
        ? Optional.of(Verdict.undetermined("province-open"))
        : filed.get().equals(own)
            ? Optional.empty()
            : Optional.of(Verdict.notApplicable("other-province"));
  }

  private static Optional<Verdict> outsideNew(Province other, Filing filing) {
    if (Occasion.NEW_FILING.missed(filing).isPresent()) {
      return Optional.empty();
    }
    return filing.inProvince().isEmpty()
        ? Optional.of(Verdict.undetermined("province-open"))
        : filing
            .inProvince()
            .filter(other::equals)
            .map(province -> Verdict.notApplicable("province-with-own-rule"));
  }

  private Optional<Verdict> outsideContent(Filing filing, Facts facts) {
    if (isAbout(content, filing, facts::reached)) {
      return Optional.empty();
    }
    return Optional.of(
        filing.website().contentCategory().isEmpty()
            ? lacking(filing, "content_category")
            : Verdict.notApplicable("other-content"));
  }

  /** Whether the website is filed as one about that. */
  public static boolean isAbout(String content, Filing filing, Predicate<LocalDate> reached) {
    if (CONTENT.means(filing.website().contentCategory(), content, reached)) {
      return true;
    }
    for (String word : filing.website().serviceContent()) {
      if (CONTENT.means(word, content, reached)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Verdict> outsideProvider(Filing filing, Facts facts) {
    Relation relation =
        facts.terms().providers().relation(facts.terms().provider(), filing.access().provider());
    return switch (relation) {
      case UNKNOWN -> Optional.of(Verdict.undetermined("provider-open"));
      case SAME -> provider.equals(OWN) ? Optional.empty() : otherProvider();
      case OTHER -> provider.equals(OWN) ? otherProvider() : Optional.empty();
    };
  }

  private static Optional<Verdict> otherProvider() {
    return Optional.of(Verdict.notApplicable("other-providers"));
  }

  private Optional<Verdict> outsideHoldings(Filing filing, Facts facts) {
    Optional<TextColumn> unclear =
        holds
            .filter(column -> column.isUnclear(filing, facts))
            .or(() -> lacks.filter(column -> column.isUnclear(filing, facts)));
    if (unclear.isPresent()) {
      return unclear.map(
          column -> Verdict.undetermined("number-of-no-form").with("number", column.of(filing)));
    }
    return holds.isPresent() && !holds.get().holds(filing)
        ? Optional.of(Verdict.notApplicable(Phrase.unfiled("none-filed", holds.get().key())))
        : lacks
            .filter(column -> column.holds(filing))
            .map(column -> Verdict.notApplicable("already-filed"));
  }

  private Optional<Verdict> outsideEntities(Filing filing) {
    if (traders && filing.isTradersOwn()) {
      return Optional.of(Verdict.undetermined("perhaps-a-trader"));
    }
    if (!organizations || !filing.individual() && !filing.entity().type().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        filing.individual()
            ? Verdict.notApplicable("organizations-only")
            : Verdict.undetermined("entity-type-open"));
  }

  /** By what is filed; income that is filed beside "not operational" leaves it open. */
  private Optional<Verdict> outsideOperation(Filing filing, Predicate<LocalDate> reached) {
    Boolean filed = filing.website().operational();
    List<String> income = filing.website().revenueTypes();
    boolean earns = income.stream().anyMatch(word -> MONEY.means(word, "income", reached));
    boolean none = income.stream().allMatch(word -> MONEY.means(word, "none", reached));
    if (Boolean.TRUE.equals(filed) || filed == null && earns) {
      return Optional.empty();
    }
    boolean certain = none && (filed != null || !income.isEmpty());
    return Optional.of(
        certain
            ? Verdict.notApplicable("not-operational")
            : Verdict.undetermined("operation-open"));
  }
}

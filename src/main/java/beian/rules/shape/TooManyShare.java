package beian.rules.shape;

import beian.filing.Filing;
import beian.filing.peer.OtherEntity;
import beian.filing.peer.Peer;
import beian.filing.peer.Sharers;
import beian.filing.peer.Tie;
import beian.filing.word.ApplicationWord;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.CardReader;
import beian.inspection.card.Parameters;
import beian.inspection.limit.Limit;
import beian.rules.filed.Holes;
import beian.rules.filed.Named;
import beian.rules.filed.Scope;
import beian.rules.filed.TextColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * More filings share a value than are allowed to. Parameters: {@code share}, by what they touch one
 * another; {@code of}, what is counted among them: {@code filings}, {@code entities}, or the
 * different values of a column; {@code limit}, its name; {@code among}, which of them count; {@code
 * of-entity}, of which sort of entity the rule is; {@code told}, a column that says the number
 * itself; {@code form}, a pattern of what names such a thing, where words about it stand in the
 * same column; and those of {@link Scope}.
 */
public final class TooManyShare implements Check {
  private static final String FILINGS = "filings";
  private static final String ENTITIES = "entities";

  /** What names a thing has a digit. */
  private static final Pattern TELLING = Pattern.compile("(?s).*[1-9].*");

  private static final String CODES = "auth_code_codes_count";

  private static final Map<String, BiPredicate<Filing, Peer>> AMONG =
      Map.of(
          "all", (filing, peer) -> true,
          "alive", (filing, peer) -> !peer.ended(),
          "open",
              (filing, peer) -> !peer.ended() && ApplicationWord.of(peer.of("order_status")).open(),
          "of-the-same-type",
              (filing, peer) ->
                  !peer.ended()
                      && peer.of("order_type").equals(filing.application().type())
                      && ApplicationWord.of(peer.of("order_status")).open());

  private final Tie share;
  private final String of;
  private final Limit limit;
  private final BiPredicate<Filing, Peer> among;
  private final String entity;
  private final Scope scope;
  private final String told;
  private final Pattern form;

  public TooManyShare(Parameters given) {
    this.share = given.one("share", CardReader.named(Tie.values()));
    Map<String, String> counted = new LinkedHashMap<>(Map.of(FILINGS, FILINGS, ENTITIES, ENTITIES));
    Peer.COLUMNS.stream()
        .filter(TextColumn.byKey()::containsKey)
        .forEach(key -> counted.put(key, key));
    this.of = given.one("of", counted);
    this.limit = given.one("limit", Limit.byName());
    this.among = given.one("among", AMONG);
    this.entity =
        given.one(
            "of-entity", Map.of("organization", "organization", "individual", "individual"), "");
    this.scope = Scope.of(given);
    this.told = given.one("told", Map.of(CODES, CODES), "");
    this.form = pattern(given.text("form"));
  }

  private static Pattern pattern(String form) {
    return form.isEmpty() ? TELLING : Pattern.compile(form);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(scope.outside(filing, facts).orElseGet(() -> judged(filing, facts)), filing);
  }

  private Verdict judged(Filing filing, Facts facts) {
    if (!entity.isEmpty() && filing.entity().type().isEmpty()) {
      return Verdict.undetermined("no-entity-type");
    }
    if (!entity.isEmpty() && filing.individual() != entity.equals("individual")) {
      return Verdict.notApplicable("other-entity-type");
    }
    Set<String> values = share.of(filing);
    if (values.isEmpty()) {
      return scope.lacking(filing, share.column());
    }
    if (told.isEmpty() && TextColumn.byKey().containsKey(of) && !filing.speaksOf(of)) {
      return scope.lacking(filing, of);
    }
    if (of.equals(ENTITIES) && filing.entity().docNo().isEmpty()) {
      return Verdict.undetermined("no-entity-number");
    }
    Sharers sharers = facts.peers().sharing(share);
    int allowed = limit.number(facts::reached);
    List<Peer> counted = counted(filing, sharers.peers());
    int count = Math.max(counted.size() + 1, told(filing));
    if (count > allowed) {
      return Verdict.fail("too-many", String.join(";", values))
          .with("count", Integer.toString(count))
          .with("limit", Integer.toString(allowed))
          .with("others", Named.filings(counted));
    }
    return sharers.whole()
        ? Verdict.pass("few-enough").with("count", Integer.toString(count))
        : Verdict.undetermined("more-filings-than-read");
  }

  private int told(Filing filing) {
    Integer generated = filing.authorizationCode().codesGenerated();
    return told.isEmpty() || generated == null ? 0 : generated;
  }

  /** Of those that count beside this one, one for each thing that is counted. */
  private List<Peer> counted(Filing filing, List<Peer> peers) {
    Map<String, Peer> things = new LinkedHashMap<>();
    String own = own(filing);
    for (Peer peer : peers) {
      String thing = thing(filing, peer);
      if (among.test(filing, peer) && !thing.isEmpty() && !thing.equals(own)) {
        things.putIfAbsent(thing, peer);
      }
    }
    // Where this filing has none of what is counted, one of the others is as good as its own.
    List<Peer> counted = new ArrayList<>(things.values());
    return own.isEmpty() && !counted.isEmpty() ? counted.subList(1, counted.size()) : counted;
  }

  private String own(Filing filing) {
    return switch (of) {
      case FILINGS -> filing.key();
      case ENTITIES -> filing.entity().docNo();
      default -> telling(Objects.requireNonNull(TextColumn.byKey().get(of)).of(filing));
    };
  }

  private String thing(Filing filing, Peer peer) {
    return switch (of) {
      case FILINGS -> peer.key();
      case ENTITIES -> OtherEntity.is(filing, peer) ? peer.of("entity_doc_no") : "";
      default -> telling(peer.of(of));
    };
  }

  /** What is not of the form is a word about the thing and not its name. */
  private String telling(String value) {
    return form.matcher(value).matches() ? value : "";
  }
}

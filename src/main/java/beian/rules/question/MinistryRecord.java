package beian.rules.question;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Miit;
import beian.evidence.observation.Field;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.inspection.ProviderNames;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import beian.inspection.decision.DecisionAnswer;
import beian.inspection.decision.Situation;
import java.util.List;
import java.util.function.Function;

/** What the ministry's newest extract holds. Without one, nothing is known. */
final class MinistryRecord {
  private static final String NO_PROVIDER = "空壳|空壳网站|无接入商|无接入";

  private MinistryRecord() {}

  static DecisionAnswer website(Situation situation) {
    return read(
        situation,
        extract -> {
          boolean noneLeft = Miit.SITE_COUNT.of(extract).matches("0+");
          DecisionAnswer said = exists(extract, Miit.SITE_EXISTS, "ministry-website");
          if (said.values().contains("exists") && noneLeft) {
            return DecisionAnswer.unknown(Phrase.word("extract-contradicts"));
          }
          return said.known() || !noneLeft
              ? said
              : DecisionAnswer.of("gone", Phrase.word("ministry-website-gone"));
        });
  }

  static DecisionAnswer entity(Situation situation) {
    return read(situation, extract -> exists(extract, Miit.ENTITY_EXISTS, "ministry-entity"));
  }

  /** Whether the entity has other websites than this one. */
  static DecisionAnswer others(Situation situation) {
    DecisionAnswer own = website(situation);
    return read(
        situation,
        extract -> {
          String count = Miit.SITE_COUNT.of(extract);
          if (count.isEmpty() || !own.known()) {
            return DecisionAnswer.unknown(Phrase.word("ministry-count-silent"));
          }
          int others = Integer.parseInt(count) - (own.values().contains("exists") ? 1 : 0);
          return DecisionAnswer.of(
              others > 0 ? "some" : "none", Phrase.word("ministry-count").with("count", count));
        });
  }

  /** Whether the filing has access at another provider too. */
  static DecisionAnswer otherProvider(Situation situation) {
    Filing filing = situation.filing();
    Sight sight = situation.extracts();
    String extracted = sight.current() ? Miit.PROVIDERS.of(sight.newest()) : "";
    boolean none = sight.current() && Miit.STATUS.of(sight.newest()).matches(NO_PROVIDER);
    List<String> listed =
        extracted.isEmpty() ? filing.access().providersFiled() : List.of(extracted.split(";"));
    List<Observation> basis =
        sight.current() && (none || !extracted.isEmpty()) ? List.of(sight.newest()) : List.of();
    if (listed.isEmpty() || extracted.isEmpty() && none) {
      return none
          ? DecisionAnswer.of("no", Phrase.word("no-provider-listed")).on(basis)
          : DecisionAnswer.unknown(Phrase.word("providers-not-said"));
    }
    ProviderNames names = situation.facts().terms().providers();
    String provider = situation.facts().terms().provider();
    Phrase why = Phrase.word("providers-are").with("listed", String.join(", ", listed));
    if (listed.stream().allMatch(names::runs)) {
      // A sheet that names nobody else may not know of others.
      return extracted.isEmpty()
          ? DecisionAnswer.unknown(why)
          : DecisionAnswer.of("no", why).on(basis);
    }
    return listed.stream()
            .anyMatch(name -> names.relation(provider, name) == ProviderNames.Relation.OTHER)
        ? DecisionAnswer.of("yes", why).on(basis)
        : DecisionAnswer.unknown(why).on(basis);
  }

  private static DecisionAnswer exists(Observation extract, Field field, String word) {
    return switch (field.of(extract)) {
      case "是" -> DecisionAnswer.of("exists", Phrase.word(word + "-exists"));
      case "否" -> DecisionAnswer.of("gone", Phrase.word(word + "-gone"));
      default -> DecisionAnswer.unknown(Phrase.word(word + "-silent"));
    };
  }

  private static DecisionAnswer read(
      Situation situation, Function<Observation, DecisionAnswer> reading) {
    Sight sight = situation.extracts();
    if (!sight.current()) {
      return DecisionAnswer.unknown(
          Verdict.undetermined(Miit.KIND, situation.filing().number(), sight));
    }
    return reading.apply(sight.newest()).on(List.of(sight.newest()));
  }
}

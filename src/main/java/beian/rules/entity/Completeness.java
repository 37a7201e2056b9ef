package beian.rules.entity;

import beian.filing.Filing;
import beian.filing.column.ColumnSpec;
import beian.filing.number.FilingNumber;
import beian.filing.number.FilingNumber.Suffix;
import beian.inspection.card.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which values a filing must have and lacks. Source: the ministry's record (facts, 0.1). */
final class Completeness {
  /** A column that must not be empty. */
  private record Need(String key, boolean organizationsOnly, Predicate<Filing> empty) {
    boolean lacking(Filing filing) {
      return !(organizationsOnly && !organization(filing)) && empty.test(filing);
    }
  }

  /** Without these nobody knows whose filing it is; an individual is their own person-in-charge. */
  private static final List<Need> MANDATORY =
      List.of(
          new Need("entity_name", false, filing -> filing.entity().name().isBlank()),
          new Need("entity_type", false, filing -> filing.entity().type().isBlank()),
          new Need("entity_doc_type", false, filing -> filing.entity().docType().isBlank()),
          new Need("entity_doc_no", false, filing -> filing.entity().docNo().isBlank()),
          new Need("entity_pic_name", true, filing -> filing.entityPerson().name().isBlank()),
          new Need("entity_pic_doc_no", true, filing -> filing.entityPerson().docNo().isBlank()),
          new Need("site_pic_name", true, filing -> filing.sitePerson().name().isBlank()),
          new Need("site_pic_doc_no", true, filing -> filing.sitePerson().docNo().isBlank()),
          new Need("site_name", false, filing -> filing.website().name().isBlank()),
          new Need(
              "domain", false, filing -> filing.website().domains().isEmpty() && !isApp(filing)));

  /**
   * The ministry takes no filing without these either, so when they are empty the sheet rather than
   * the filing may be to blame.
   */
  private static final List<Need> EXPECTED =
      List.of(
          new Need("entity_address", false, filing -> filing.entity().address().isBlank()),
          new Need(
              "entity_pic_doc_type", true, filing -> filing.entityPerson().docType().isBlank()),
          new Need("site_pic_doc_type", false, filing -> filing.sitePerson().docType().isBlank()),
          new Need("homepage_url", false, filing -> filing.website().homepageUrl().isBlank()),
          new Need(
              "service_content", false, filing -> filing.website().serviceContent().isEmpty()));

  private static final Map<String, Phrase> HEADINGS =
      ColumnSpec.all().stream()
          .collect(
              Collectors.toMap(
                  ColumnSpec::key, spec -> Phrase.of(spec.zh().get(0), spec.en().get(0))));

  private Completeness() {}

  /**
   * The mandatory values that are not there, though the sheet has their columns: heading by column
   * key.
   */
  static Map<String, Phrase> missing(Filing filing) {
    return lacking(MANDATORY, filing, need -> filing.speaksOf(need.key));
  }

  /** The headings of the values that a filing always has and the sheet does not show. */
  static List<Phrase> unseen(Filing filing) {
    List<Phrase> unseen =
        new ArrayList<>(lacking(MANDATORY, filing, need -> !filing.speaksOf(need.key)).values());
    unseen.addAll(lacking(EXPECTED, filing, need -> true).values());
    return unseen;
  }

  private static Map<String, Phrase> lacking(
      List<Need> needs, Filing filing, Predicate<Need> asked) {
    Map<String, Phrase> lacking = new LinkedHashMap<>();
    for (Need need : needs) {
      if (asked.test(need) && need.lacking(filing)) {
        lacking.put(need.key, HEADINGS.getOrDefault(need.key, Phrase.same(need.key)));
      }
    }
    return lacking;
  }

  /** Apps and mini programs are filed without a domain. */
  private static boolean isApp(Filing filing) {
    return FilingNumber.parse(filing.filingNo())
        .map(FilingNumber::suffix)
        .filter(suffix -> suffix == Suffix.APP || suffix == Suffix.MINI_PROGRAM)
        .isPresent();
  }

  private static boolean organization(Filing filing) {
    return !filing.individual() && !filing.entity().type().isBlank();
  }
}

package beian.rules.shape;

import beian.filing.Filing;
import beian.filing.MaterialWord;
import beian.filing.number.Normal;
import beian.inspection.Facts;
import beian.inspection.table.DatedTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a filing says in a column that a card names. */
public final class Filed {
  private static final DatedTable FORMS = new DatedTable("licence-forms");
  private static final Map<String, Function<Filing, @Nullable LocalDate>> DAYS = days();
  private static final Map<String, Function<Filing, List<String>>> WORDS = words();

  private Filed() {}

  /** A column of days or moments, by key. */
  static Map<String, Function<Filing, @Nullable LocalDate>> days() {
    Map<String, Function<Filing, @Nullable LocalDate>> days = new HashMap<>();
    days.put("approved_at", Filing::approvedAt);
    days.put("submitted_to_bureau_at", of -> day(of.application().submittedToBureauAt()));
    days.put("site_launch_at", of -> of.website().launchedAt());
    days.put("psb_submitted_at", of -> of.publicSecurity().submittedAt());
    days.put("psb_approved_at", of -> of.publicSecurity().approvedAt());
    days.put("psb_displayed_at", of -> of.publicSecurity().displayedAt());
    days.put("icbp_issued_at", of -> of.culturePermit().issuedAt());
    days.put("icbp_expiry", of -> of.culturePermit().expiry());
    days.put("icbp_renewal_at", of -> of.culturePermit().renewalAt());
    days.put("icbp_opinion_at", of -> of.culturePermit().opinionAt());
    days.put("icbp_decision_at", of -> of.culturePermit().decisionAt());
    days.put("change_submitted_at", of -> of.change().submittedAt());
    days.put("change_done_at", of -> of.change().doneAt());
    return Map.copyOf(days);
  }

  /** A column of words, one or several, by key. */
  static Map<String, Function<Filing, List<String>>> words() {
    Map<String, Function<Filing, List<String>>> words = new HashMap<>();
    words.put("entity_type", of -> some(of.entity().type()));
    words.put("shareholder_regions", of -> of.entity().shareholderRegions());
    words.put("mat_change_letter", of -> some(of.materials().changeLetter()));
    words.put("mat_party_proof", of -> some(of.materials().partyProof()));
    words.put("mat_undertaking", of -> some(of.materials().undertaking()));
    words.put("mat_undertaking_title", of -> some(of.materials().undertakingTitle()));
    words.put("mat_business_licence", of -> some(of.materials().businessLicence()));
    words.put("mat_icbp_scan", of -> some(of.materials().culturePermitScan()));
    words.put("mat_personnel", of -> some(of.materials().personnel()));
    words.put("mat_plan", of -> some(of.materials().plan()));
    words.put("courier", of -> some(further(of, "courier")));
    words.put("tracking_no", of -> some(further(of, "tracking_no")));
    words.put("psb_no", of -> some(of.publicSecurity().no()));
    words.put("opl_no", of -> some(of.licences().operationalNo()));
    words.put("icbp_no", of -> some(of.culturePermit().no()));
    words.put("vtbp_no", of -> some(of.licences().telecomNo()));
    words.put("fin_qualification", of -> some(of.licences().financialQualification()));
    return Map.copyOf(words);
  }

  /** By key, for cards to name. */
  static Map<String, String> dayColumns() {
    return keys(DAYS);
  }

  /** By key, for cards to name. */
  static Map<String, String> wordColumns() {
    return keys(WORDS);
  }

  /** By key, for cards to name. */
  static Map<String, String> columns() {
    Map<String, String> columns = new HashMap<>(dayColumns());
    columns.putAll(wordColumns());
    return Map.copyOf(columns);
  }

  private static Map<String, String> keys(Map<String, ?> columns) {
    Map<String, String> keys = new HashMap<>();
    columns.keySet().forEach(key -> keys.put(key, key));
    return Map.copyOf(keys);
  }

  /** The day in that column; null when there is none. */
  static @Nullable LocalDate day(Filing filing, String column) {
    return known(DAYS, column).apply(filing);
  }

  /** The words in that column; none when it is empty. */
  static List<String> words(Filing filing, String column) {
    return known(WORDS, column).apply(filing);
  }

  /** The first word in that column; empty when there is none. */
  static String word(Filing filing, String column) {
    List<String> words = words(filing, column);
    return words.isEmpty() ? "" : words.get(0);
  }

  /** Whether something is filed there, and not a word that there is none. */
  static boolean holds(Filing filing, String column) {
    MaterialWord word = MaterialWord.of(word(filing, column));
    return word == MaterialWord.FILES || word == MaterialWord.ON_FILE;
  }

  /** Whether the number has a form that is known; a column of which none is known takes any. */
  static boolean hasForm(String column, String number, Facts facts) {
    String compact = Normal.number(number).replace(" ", "");
    return !FORMS.knows(column)
        || FORMS.meanings(column, facts::reached).stream().anyMatch(compact::matches);
  }

  /**
   * Whether what is filed there is neither a number of a known form nor a word of a known meaning.
   */
  static boolean isUnclear(Filing filing, String column, Facts facts) {
    String number = word(filing, column);
    return MaterialWord.of(number) == MaterialWord.FILES && !hasForm(column, number, facts);
  }

  private static <T> T known(Map<String, T> columns, String column) {
    T found = columns.get(column);
    if (found == null) {
      throw new IllegalArgumentException("no shape reads " + column);
    }
    return found;
  }

  private static List<String> some(String word) {
    return word.isBlank() ? List.of() : List.of(word);
  }

  private static String further(Filing filing, String column) {
    return filing.further().get(column) instanceof String text ? text : "";
  }

  private static @Nullable LocalDate day(@Nullable Instant moment) {
    return moment == null ? null : Facts.day(moment);
  }
}

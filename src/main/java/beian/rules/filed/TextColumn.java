package beian.rules.filed;

import beian.filing.Filing;
import beian.filing.MaterialWord;
import beian.filing.number.Normal;
import beian.filing.word.DatedTable;
import beian.inspection.Facts;
import beian.inspection.table.Tables;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of words, one or several, as cards name it; yes/no is a word too.
 *
 * @param key its key
 * @param value what a filing says there; none when nothing
 */
public record TextColumn(String key, Function<Filing, List<String>> value) {
  private static final DatedTable FORMS = Tables.of("licence-forms");
  private static final Map<String, TextColumn> ALL =
      Stream.of(
              new TextColumn("shareholder_regions", of -> of.entity().shareholderRegions()),
              one("entity_type", of -> of.entity().type()),
              one("entity_region", of -> of.entity().region()),
              one("order_no", of -> of.application().no()),
              one("order_status", of -> of.application().status()),
              one("account_type", of -> of.account().type()),
              one("site_status", of -> of.website().status()),
              one("registrar_region", of -> of.domain().registrarRegion()),
              one("server_billing", of -> of.server().billing()),
              one("server_public_ip", of -> yesNo(of.server().publicIp())),
              one("server_ip_type", of -> of.server().ipType()),
              one("auth_code", of -> of.authorizationCode().code()),
              one("password_ref", of -> of.password().reference()),
              one("password_verified", of -> yesNo(of.password().verified())),
              one("reset_method", of -> of.password().resetMethod()),
              one("approval_bbs", of -> of.licences().forumApproval()),
              one("approval_adult", of -> of.licences().adultApproval()),
              one("opl_no", of -> of.licences().operationalNo()),
              one("vtbp_no", of -> of.licences().telecomNo()),
              one("fin_qualification", of -> of.licences().financialQualification()),
              one("icbp_no", of -> of.culturePermit().no()),
              one("psb_no", of -> of.publicSecurity().no()),
              one("mat_change_letter", of -> of.materials().changeLetter()),
              one("mat_party_proof", of -> of.materials().partyProof()),
              one("mat_undertaking", of -> of.materials().undertaking()),
              one("mat_undertaking_title", of -> of.materials().undertakingTitle()),
              one("mat_business_licence", of -> of.materials().businessLicence()),
              one("mat_icbp_scan", of -> of.materials().culturePermitScan()),
              one("mat_personnel", of -> of.materials().personnel()),
              one("mat_plan", of -> of.materials().plan()),
              one("courier", of -> further(of, "courier")),
              one("tracking_no", of -> further(of, "tracking_no")))
          .collect(Collectors.toUnmodifiableMap(TextColumn::key, column -> column));

  private static TextColumn one(String key, Function<Filing, String> word) {
    return new TextColumn(
        key,
        filing -> {
          String written = word.apply(filing);
          return written.isBlank() ? List.of() : List.of(written);
        });
  }

  private static String yesNo(@Nullable Boolean value) {
    return value == null ? "" : value ? "yes" : "no";
  }

  private static String further(Filing filing, String column) {
    return filing.further().get(column) instanceof String text ? text : "";
  }

  /** Those cards may name, by key. */
  public static Map<String, TextColumn> byKey() {
    return ALL;
  }

  /**
   * The column of that key.
   *
   * @throws IllegalArgumentException when no card may name it
   */
  public static TextColumn of(String key) {
    TextColumn known = ALL.get(key);
    if (known == null) {
      throw new IllegalArgumentException("no shape reads " + key);
    }
    return known;
  }

  /** All words the filing says there; none when nothing. */
  public List<String> words(Filing filing) {
    return value.apply(filing);
  }

  /** The first word the filing says there; empty when nothing. */
  public String of(Filing filing) {
    List<String> words = words(filing);
    return words.isEmpty() ? "" : words.get(0);
  }

  /** Whether something is filed there, and not a word that there is none. */
  public boolean holds(Filing filing) {
    MaterialWord word = MaterialWord.of(of(filing));
    return word == MaterialWord.FILES || word == MaterialWord.ON_FILE;
  }

  /**
   * Whether the number has a form that is known; in a column of which none is known, whether it has
   * a digit.
   */
  public boolean hasForm(String number, Facts facts) {
    String compact = Normal.number(number).replace(" ", "");
    return FORMS.knows(key)
        ? FORMS.meanings(key, facts::reached).stream().anyMatch(compact::matches)
        : compact.chars().anyMatch(Character::isDigit);
  }

  /**
   * Whether what is filed there is neither a number of a known form nor a word of a known meaning.
   */
  public boolean isUnclear(Filing filing, Facts facts) {
    String number = of(filing);
    return MaterialWord.of(number) == MaterialWord.FILES && !hasForm(number, facts);
  }
}

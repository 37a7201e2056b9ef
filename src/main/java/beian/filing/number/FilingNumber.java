package beian.filing.number;

import beian.filing.number.table.Province;
import beian.filing.table.Remembered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The number of a filing. {@code 京ICP备00000001号} is an entity's, {@code 京ICP备00000001号-1} its first
 * website's; {@code -1A} is an app's, {@code -1X} a mini program's. Filings older than the scheme
 * go by the number of the operating licence ({@code 京ICP证000001号}, {@code 京B2-20000001}, {@code
 * A2.B1.B2-20000001}).
 *
 * @param type which scheme the number follows
 * @param province the province's character, for example {@code 京}; for licences also {@code 合字} or
 *     empty, which are national
 * @param serial the digits: 8 (two of the year) or 10 (four of the year, from 2020); of a
 *     value-added licence its class and digits, {@code B2-20000001}
 * @param siteNumber the website's number within the entity, from 1; empty for the entity
 * @param suffix what the site number counts
 */
public record FilingNumber(
    Type type, String province, String serial, OptionalInt siteNumber, Suffix suffix) {
  private static final Remembered<NumberCheck> CHECKS = new Remembered<>(FilingNumber::readCheck);

  /** The scheme of a number. */
  public enum Type {
    /** ICP备. */
    FILING,
    /** ICP证, the licence of a commercial website, older form. */
    ICP_LICENCE,
    /** A2, B1, B2: the value-added telecommunications licence. */
    VALUE_ADDED_LICENCE
  }

  /** What the part behind the dash counts. */
  public enum Suffix {
    /** There is none: the number is the entity's. */
    NONE("", "entity", "主体备案号", "entity filing number"),
    /** A website. */
    WEBSITE("", "website", "网站备案号", "website filing number"),
    /** An app, since 2023. */
    APP("A", "app", "APP 备案号", "app filing number"),
    /** A mini program, since 2023. */
    MINI_PROGRAM("X", "mini-program", "小程序备案号", "mini program filing number");

    private final String letter;
    private final String key;
    private final String zh;
    private final String en;

    Suffix(String letter, String key, String zh, String en) {
      this.letter = letter;
      this.key = key;
      this.zh = zh;
      this.en = en;
    }

    /** The letter behind the site number; empty when there is none. */
    public String letter() {
      return letter;
    }
  }

  public FilingNumber {
    if (siteNumber.isPresent() == (suffix == Suffix.NONE)) {
      throw new IllegalArgumentException("a suffix needs a site number and the reverse");
    }
  }

  /** Reads one number, however it is written; empty when it is not a right one. */
  public static Optional<FilingNumber> parse(String value) {
    return FilingNumberScanner.whole(value).number();
  }

  /**
   * The filing numbers in the text of a page, in their order, each once; placeholders and
   * implausible ones are not found, nor are licences. A number never reaches across a line break,
   * so put one between texts that do not stand together.
   */
  public static List<FilingNumber> findAll(String text) {
    return find(text, true);
  }

  /** The numbers of operating licences in the text of a page; as {@link #findAll}. */
  public static List<FilingNumber> findLicences(String text) {
    return find(text, false);
  }

  private static List<FilingNumber> find(String text, boolean filings) {
    Set<FilingNumber> found = new LinkedHashSet<>();
    for (FilingNumber number : FilingNumberScanner.all(text)) {
      if (filings == (number.type == Type.FILING)) {
        found.add(number);
      }
    }
    return new ArrayList<>(found);
  }

  /**
   * Checks a value as a filing number. Facts: type, entity_part, site_no, suffix (A, X), province,
   * province_code, year, and normalized_from with the given value when it was written otherwise (川
   * for 蜀, 备：, full-width, 號, no 号).
   */
  public static NumberCheck check(String value) {
    return CHECKS.of(value);
  }

  private static NumberCheck readCheck(String value) {
    FilingNumberScanner.Scan scan = FilingNumberScanner.whole(value);
    FilingNumber number = scan.number().orElse(null);
    if (number == null) {
      return NumberCheck.wrong(NumberKind.FILING_NUMBER, value, scan.text(), scan.problem());
    }
    String written = number.toString();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("type", number.type == Type.FILING ? "filing" : "licence");
    facts.put("entity_part", number.entityPart());
    number.siteNumber.ifPresent(n -> facts.put("site_no", String.valueOf(n)));
    if (!number.suffix.letter.isEmpty()) {
      facts.put("suffix", number.suffix.letter);
    }
    Optional<Province> province = number.provinceOf();
    province.ifPresent(p -> facts.put("province", p.zh()));
    province.ifPresent(p -> facts.put("province_code", p.code()));
    number.year().ifPresent(year -> facts.put("year", String.valueOf(year)));
    if (!written.equals(value)) {
      facts.put("normalized_from", value);
    }
    return NumberCheck.valid(
        NumberKind.FILING_NUMBER, value, written, number.what(scan.alias()), facts);
  }

  /** As {@link #check(String)}; a number of a year after this one is wrong too. */
  public static NumberCheck check(String value, int thisYear) {
    NumberCheck check = check(value);
    boolean toCome =
        check.valid()
            && parse(value).map(FilingNumber::year).orElse(OptionalInt.empty()).orElse(0)
                > thisYear;
    return toCome
        ? NumberCheck.wrong(
            NumberKind.FILING_NUMBER, value, check.normalized(), FilingNumberScanner.YEAR)
        : check;
  }

  private Reason what(String alias) {
    String placeZh = provinceOf().map(p -> "，" + p.zh()).orElse("");
    String placeEn = provinceOf().map(p -> ", " + p.en()).orElse("");
    String zh = type == Type.FILING ? suffix.zh : "以经营许可证号为备案号";
    String en = type == Type.FILING ? suffix.en : "licence number that stands for a filing number";
    if (!alias.isEmpty()) {
      return new Reason(
          "province-alias",
          zh + placeZh + "，“" + alias + "”应写作“" + province + "”",
          en + placeEn + ", \"" + alias + "\" should be written \"" + province + "\"");
    }
    return new Reason(type == Type.FILING ? suffix.key : "licence", zh + placeZh, en + placeEn);
  }

  /** The number of the entity, for example {@code 京ICP备00000001号}. */
  public String entityPart() {
    return switch (type) {
      case FILING -> province + "ICP备" + serial + "号";
      case ICP_LICENCE -> province + "ICP证" + serial + "号";
      case VALUE_ADDED_LICENCE -> province + serial;
    };
  }

  /** Whether both numbers are of one entity, which its website's, app's and own numbers are. */
  public boolean isOfSameEntity(FilingNumber other) {
    return entityPart().equals(other.entityPart());
  }

  /** The province that gave the number; empty for national licences. */
  public Optional<Province> provinceOf() {
    return province.length() == 1 ? Province.ofCharacter(province.charAt(0)) : Optional.empty();
  }

  /** The year in the number; empty for licences without one and for the year {@code 00}. */
  public OptionalInt year() {
    if (type != Type.FILING) {
      return OptionalInt.empty();
    }
    int digits = serial.length() == 8 ? 2 : 4;
    int year = Digits.number(serial, 0, digits);
    return year == 0
        ? OptionalInt.empty()
        : OptionalInt.of(digits == 2 ? FilingNumberScanner.CENTURY + year : year);
  }

  /** As the ministry writes it, for example {@code 京ICP备00000001号-1A}. */
  @Override
  public String toString() {
    return siteNumber.isEmpty()
        ? entityPart()
        : entityPart() + "-" + siteNumber.getAsInt() + suffix.letter;
  }
}

package beian.inspection;

import beian.filing.Filing;
import beian.filing.number.table.Province;
import beian.inspection.card.CardReader;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What holds otherwise for some filings. It only lessens: a rule weighs less or is off; a reading
 * is another side of a contradiction, and what fails under it is proved as ever.
 *
 * @param name what people call it
 * @param title what it is for
 * @param source on whose word it holds
 * @param campaigns names of campaigns during which it holds; empty: always
 * @param provinces of which provinces the filings are; empty: of any
 * @param entityTypes {@link #INDIVIDUAL}, {@link #ORGANIZATION} or types as filed; empty: any
 * @param orderTypes of which applications; empty: any, and none
 * @param since the first day on which it holds
 * @param until the first day on which it no longer does
 * @param severities by rule, or by rule and fault: the most it weighs
 * @param off rules that are not in force
 * @param readings switches that are set otherwise
 * @param version eight hex digits of what stands in its file
 */
public record Profile(
    String name,
    Words title,
    String source,
    Set<String> campaigns,
    Set<Province> provinces,
    Set<String> entityTypes,
    Set<String> orderTypes,
    LocalDate since,
    LocalDate until,
    Map<String, Severity> severities,
    Set<String> off,
    Map<Reading, Boolean> readings,
    String version) {
  /** An entity that is a natural person. */
  public static final String INDIVIDUAL = "individual";

  /** Any other entity. */
  public static final String ORGANIZATION = "organization";

  private static final Map<String, String> CHINESE = Map.of(INDIVIDUAL, "个人", ORGANIZATION, "单位");

  /** Copies what it is given. */
  public Profile {
    campaigns = Set.copyOf(campaigns);
    provinces = Set.copyOf(provinces);
    entityTypes = Set.copyOf(entityTypes);
    orderTypes = Set.copyOf(orderTypes);
    severities = Map.copyOf(severities);
    off = Set.copyOf(off);
    readings = Map.copyOf(readings);
  }

  /**
   * Whether it is about the filing. What is not known of a filing is not taken for what the profile
   * asks: the rules are then as they are for all.
   *
   * @param reached whether a day has come
   */
  boolean isOf(Filing filing, Predicate<LocalDate> reached) {
    return (provinces.isEmpty() || isInOne(filing))
        && (entityTypes.isEmpty() || isOfType(filing))
        && (orderTypes.isEmpty() || orderTypes.contains(filing.application().type()))
        && reached.test(since)
        && !reached.test(until);
  }

  /** Of which filings it is, in English as its file says it; empty: of all. */
  public Words when() {
    Lines all = new Lines();
    said(all, new Words("专项核查：", "campaign: "), campaigns);
    said(
        all,
        new Words("省份：", "province: "),
        provinces.stream().map(Province::abbreviation).collect(Collectors.toSet()));
    said(all, new Words("主体性质：", "entity-type: "), entityTypes);
    said(all, new Words("备案类型：", "order-type: "), orderTypes);
    return all.words();
  }

  /** What holds otherwise of them, in English as its file says it. */
  public Words then() {
    Lines all = new Lines();
    new TreeSet<>(off).forEach(rule -> all.add(rule + "：停用", rule + "=off"));
    new TreeMap<>(severities)
        .forEach(
            (rule, severity) ->
                all.add(
                    rule + "：" + severity.words().zh(), rule + "=" + CardReader.name(severity)));
    new TreeMap<>(readings)
        .forEach(
            (reading, on) ->
                all.add(reading.word() + "：" + (on ? "开" : "关"), reading.word() + "=" + on));
    return all.words();
  }

  private static void said(Lines all, Words name, Set<String> values) {
    if (!values.isEmpty()) {
      TreeSet<String> sorted = new TreeSet<>(values);
      all.add(
          name.zh()
              + sorted.stream()
                  .map(value -> CHINESE.getOrDefault(value, value))
                  .collect(Collectors.joining("、")),
          name.en() + String.join(", ", sorted));
    }
  }

  /** Lines in both languages, on their way into one. */
  private static final class Lines {
    private final List<String> zh = new ArrayList<>();
    private final List<String> en = new ArrayList<>();

    void add(String chinese, String english) {
      zh.add(chinese);
      en.add(english);
    }

    Words words() {
      return new Words(String.join("；", zh), String.join("; ", en));
    }
  }

  private boolean isInOne(Filing filing) {
    Optional<Province> filed = filing.inProvince();
    return filed.isPresent() && provinces.contains(filed.get());
  }

  private boolean isOfType(Filing filing) {
    String type = filing.entity().type();
    return !type.isEmpty()
        && (entityTypes.contains(type)
            || entityTypes.contains(filing.individual() ? INDIVIDUAL : ORGANIZATION));
  }
}

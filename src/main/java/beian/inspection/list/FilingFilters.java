package beian.inspection.list;

import beian.filing.number.table.Province;
import beian.platform.list.Filter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What narrows down a list of things about filings. */
public final class FilingFilters {
  private FilingFilters() {}

  /**
   * By filing: any number it has or had, its order or a domain.
   *
   * @param condition with a {@code ?} for the keys
   */
  public static Filter filing(String condition) {
    return Filter.reference("filing", "NO", condition);
  }

  /**
   * By the province of the filing number.
   *
   * @param condition with a {@code ?} for how the number begins
   */
  public static Filter province(String condition) {
    Map<Object, List<String>> names = new LinkedHashMap<>();
    Province.filing()
        .forEach(
            province ->
                names.put(
                    province.abbreviation() + "%",
                    List.of(province.zh(), province.abbreviation(), province.en())));
    return Filter.named("province", "PROVINCE", names, condition);
  }

  /**
   * By access provider, one that any filing has.
   *
   * @param condition with a {@code ?} for its name
   */
  public static Filter provider(String condition) {
    return Filter.present("provider", "NAME", condition, "filing p", "p.access_provider");
  }

  /**
   * By rule.
   *
   * @param condition with a {@code ?} for its id
   */
  public static Filter rule(String condition) {
    return Filter.reference("rule", "ID", condition);
  }
}

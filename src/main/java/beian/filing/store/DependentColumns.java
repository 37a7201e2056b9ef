package beian.filing.store;

import beian.filing.column.ColumnSpec;
import beian.filing.number.HolderNumber;
import beian.filing.number.Normal;
import beian.filing.number.ResidentId;
import beian.filing.number.UnifiedSocialCreditCode;
import beian.filing.word.EntityName;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which columns are about what another column names. When a row names another entity, person,
 * domain, application or server than before, what earlier sheets said of the former one says
 * nothing of the present one.
 */
final class DependentColumns {
  private static final Set<String> OF_ENTITY =
      columns(
          column ->
              Set.of("entity", "person", "account", "material", "licence")
                  .contains(column.group()));

  /** What names a thing by itself, and the columns that are about it. */
  private static final Map<String, Set<String>> NAMED =
      Map.of(
          "domain",
          columns(column -> column.group().equals("domain") || column.key().equals("homepage_url")),
          "order_no",
          columns(column -> Set.of("application", "material").contains(column.group())),
          "access_provider",
          columns(column -> column.group().equals("access")),
          "server_ip",
          columns(column -> column.key().startsWith("server_")),
          "filing_status",
          Set.of(
              "approved_at", "dereg_type", "dereg_submitted_at", "dereg_done_at", "withdraw_at"));

  private static final List<String> PERSONS = List.of("entity_pic", "site_pic");

  /** Two neighbours exchanged are two characters. */
  private static final int MOST_PUT_RIGHT = 2;

  private DependentColumns() {}

  private static Set<String> columns(Predicate<ColumnSpec> which) {
    return ColumnSpec.all().stream()
        .filter(which)
        .map(ColumnSpec::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The columns about things that a row names otherwise.
   *
   * @param before values by column key as they were known
   * @param row values by column key as the row says them
   * @param speaks whether the row says anything of a column, if only that it is empty
   */
  static Set<String> outdated(
      Map<String, Object> before, Map<String, Object> row, Predicate<String> speaks) {
    Set<String> outdated = new HashSet<>();
    NAMED.forEach(
        (name, about) -> {
          if (changed(before, row, speaks, name)) {
            outdated.addAll(about);
          }
        });
    if (isAnother("entity", before, row, speaks)) {
      outdated.addAll(OF_ENTITY);
    }
    for (String person : PERSONS) {
      if (isAnother(person, before, row, speaks)) {
        outdated.addAll(columns(column -> column.key().startsWith(person + "_")));
      }
    }
    return outdated;
  }

  private static boolean changed(
      Map<String, Object> before, Map<String, Object> row, Predicate<String> speaks, String name) {
    return before.get(name) != null
        && speaks.test(name)
        && !Objects.equals(before.get(name), row.get(name));
  }

  /** By the number of the document, where both have one that identifies; otherwise by the name. */
  private static boolean isAnother(
      String who, Map<String, Object> before, Map<String, Object> row, Predicate<String> speaks) {
    String number = who + "_doc_no";
    String name = who + "_name";
    String was = compact(before.get(number));
    String is = compact(row.get(number));
    if (HolderNumber.identifies(was) && HolderNumber.identifies(is)) {
      return !was.equals(is) && !isPutRight(was, is);
    }
    return changed(before, row, speaks, name)
        && (row.get(name) == null
            || !EntityName.same(String.valueOf(before.get(name)), String.valueOf(row.get(name))));
  }

  /** Whether a number that cannot be was put right, in a character or two: nobody else's. */
  private static boolean isPutRight(String was, String is) {
    return !isValid(was)
        && isValid(is)
        && was.length() == is.length()
        && IntStream.range(0, is.length()).filter(i -> was.charAt(i) != is.charAt(i)).count()
            <= MOST_PUT_RIGHT;
  }

  private static boolean isValid(String number) {
    return UnifiedSocialCreditCode.check(number).valid() || ResidentId.check(number).valid();
  }

  private static String compact(@Nullable Object number) {
    return Normal.compact(Objects.toString(number, "")).toUpperCase(Locale.ROOT);
  }
}

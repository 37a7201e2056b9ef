package beian.rules.filed;

import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.filing.MaterialWord;
import beian.filing.column.ColumnSpec;
import beian.filing.number.Normal;
import beian.filing.word.DatedTable;
import beian.inspection.Facts;
import beian.inspection.table.Tables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of words, one or several, as cards name it; yes/no is a word too. Cards may name every
 * column of words of the sheet, also one that no record has a component for.
 *
 * @param key its key
 * @param value what a filing says there; none when nothing
 */
public record TextColumn(String key, Function<Filing, List<String>> value) {
  private static final Set<Class<?>> WORDS = Set.of(String.class, List.class, Boolean.class);
  private static final DatedTable FORMS = Tables.of("licence-forms");
  private static final Map<String, TextColumn> ALL =
      ColumnSpec.all().stream()
          .filter(column -> WORDS.contains(column.type().javaType()))
          .map(ColumnSpec::key)
          .map(key -> new TextColumn(key, of(FilingColumns.reader(key))))
          .collect(Collectors.toUnmodifiableMap(TextColumn::key, column -> column));

  private static Function<Filing, List<String>> of(Function<Filing, @Nullable Object> column) {
    return filing -> words(column.apply(filing));
  }

  private static List<String> words(@Nullable Object said) {
    if (said instanceof List<?> several) {
      return several.stream().map(String::valueOf).toList();
    }
    String word = said instanceof Boolean yes ? yesNo(yes) : said == null ? "" : said.toString();
    return word.isBlank() ? List.of() : List.of(word);
  }

  private static String yesNo(boolean value) {
    return value ? "yes" : "no";
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

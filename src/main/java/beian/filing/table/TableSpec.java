package beian.filing.table;

import beian.platform.error.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a data table is: its name, what it is for, and what its columns hold. The headings, which
 * cells may be empty and which words a column knows are those of the table that comes with the
 * suite. It never changes; every method gives another one.
 */
public final class TableSpec {
  private final String name;
  private final Class<?> beside;
  private final String file;
  private final String zh;
  private final String en;
  private List<String> key = List.of();
  private boolean several;
  private String source = "source";
  private Map<String, CellForm> forms = new HashMap<>();
  private Set<String> fixed = new HashSet<>();
  private Map<String, Former> former = new HashMap<>();
  private UnaryOperator<String> compared = UnaryOperator.identity();
  private BiFunction<Table, Table, List<Problem>> law = (shipped, own) -> List.of();

  private TableSpec(String name, Class<?> beside, String file, String zh, String en) {
    this.name = name;
    this.beside = beside;
    this.file = file;
    this.zh = zh;
    this.en = en;
  }

  /**
   * A table.
   *
   * @param name what people call it
   * @param beside the class beside which it lies
   * @param file its file there
   * @param zh what it is for, in Chinese
   * @param en what it is for, in English
   */
  public static TableSpec of(String name, Class<?> beside, String file, String zh, String en) {
    return new TableSpec(name, beside, file, zh, en);
  }

  /** A table of dated words, {@code word,meaning,valid_from,valid_to,…,source}. */
  public static TableSpec words(String name, Class<?> beside, String zh, String en) {
    return of(name, beside, name + ".csv", zh, en).key("word").dated().fixed("meaning");
  }

  private TableSpec copy() {
    TableSpec copy = new TableSpec(name, beside, file, zh, en);
    copy.key = key;
    copy.several = several;
    copy.source = source;
    copy.forms = new HashMap<>(forms);
    copy.fixed = new HashSet<>(fixed);
    copy.former = new HashMap<>(former);
    copy.compared = compared;
    copy.law = law;
    return copy;
  }

  /** Which columns tell a row from all others; in the first, several are separated by bars. */
  public TableSpec key(String... columns) {
    TableSpec copy = copy();
    copy.key = List.of(columns);
    return copy;
  }

  /** Several rows of one day may have the same key. */
  public TableSpec several() {
    TableSpec copy = copy();
    copy.several = true;
    return copy;
  }

  /** These columns hold days. */
  public TableSpec days(String... columns) {
    return formed(CellForm.DAY, columns);
  }

  /** Its rows have a first and a last day each; an empty cell is a side without end. */
  public TableSpec dated() {
    return days(Days.FROM, Days.TO);
  }

  /**
   * A column had another name before, and its cells perhaps another form.
   *
   * @param before the heading of tables that were taken in earlier
   * @param now the heading of this version
   * @param form what stands in a cell of this version; not asked of empty ones
   */
  public TableSpec formerly(String before, String now, UnaryOperator<String> form) {
    TableSpec copy = copy();
    copy.former.put(before, new Former(now, form));
    return copy;
  }

  /**
   * What has become of a column.
   *
   * @param now its heading
   * @param form what a cell has become
   */
  record Former(String now, UnaryOperator<String> form) {
    String cell(String before) {
      return before.isEmpty() ? before : form.apply(before);
    }
  }

  /** What has become of a column of tables taken in earlier. */
  Former former(String heading) {
    return former.getOrDefault(heading, new Former(heading, UnaryOperator.identity()));
  }

  /** These columns hold whole numbers. */
  public TableSpec numbers(String... columns) {
    return formed(CellForm.NUMBER, columns);
  }

  /** These columns hold one of the words that they have in the table of the product. */
  public TableSpec listed(String... columns) {
    return formed(CellForm.LISTED, columns);
  }

  /** A column holds text of a form; the example says which. */
  public TableSpec like(String column, String pattern, String example) {
    return formed(CellForm.like(pattern, example), column);
  }

  private TableSpec formed(CellForm form, String... columns) {
    TableSpec copy = copy();
    for (String column : columns) {
      copy.forms.put(column, form);
    }
    return copy;
  }

  /** What these columns say of a row of the product no home says otherwise. */
  public TableSpec fixed(String... columns) {
    TableSpec copy = copy();
    copy.fixed.addAll(List.of(columns));
    return copy;
  }

  /** The column that says where a row comes from, when it is not {@code source}. */
  public TableSpec sourced(String column) {
    TableSpec copy = copy();
    copy.source = column;
    return copy;
  }

  /** How keys are written for comparing. */
  public TableSpec compared(UnaryOperator<String> form) {
    TableSpec copy = copy();
    copy.compared = form;
    return copy;
  }

  /**
   * What else has to hold.
   *
   * @param asked of the product's table and one that is to take its place: what is wrong with it
   */
  public TableSpec law(BiFunction<Table, Table, List<Problem>> asked) {
    TableSpec copy = copy();
    copy.law = asked;
    return copy;
  }

  /** The table, and what is read out of it. */
  public <T> DataTable<T> reads(Function<Table, T> reader) {
    return new DataTable<>(this, reader);
  }

  /** What people call it. */
  public String name() {
    return name;
  }

  /** What it is for, in Chinese. */
  public String zh() {
    return zh;
  }

  /** What it is for, in English. */
  public String en() {
    return en;
  }

  Table shipped() {
    return Table.read(beside, file);
  }

  List<String> key() {
    return key;
  }

  boolean isSeveral() {
    return several;
  }

  String source() {
    return source;
  }

  CellForm form(String column) {
    return forms.getOrDefault(column, CellForm.TEXT);
  }

  Set<String> fixed() {
    return fixed;
  }

  UnaryOperator<String> compared() {
    return compared;
  }

  List<Problem> against(Table shipped, Table own) {
    return law.apply(shipped, own);
  }
}

package beian.rules.shape;

import beian.filing.Filing;
import beian.filing.number.Normal;
import beian.filing.number.table.Province;
import beian.filing.word.DatedTable;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.inspection.table.Tables;
import beian.rules.filed.ChangedField;
import beian.rules.filed.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An information change is about something that may not be changed so. Parameters: {@code column};
 * {@code table}, {@code from} and {@code to}, what the old and the new word must mean there, or
 * nothing when every change of it is one too many; and those of Scope.
 */
public final class FieldMayNotBeChanged implements Check {
  private static final Map<String, String> COLUMNS =
      Map.of("province", "province", "entity_type", "entity_type");

  private static final Map<String, DatedTable> TABLES =
      Map.of("entity-kinds", Tables.of("entity-kinds"));

  private final String column;
  private final Optional<DatedTable> table;
  private final String from;
  private final String to;
  private final Scope scope;

  public FieldMayNotBeChanged(Parameters given) {
    this.column = given.one("column", COLUMNS);
    this.table = given.perhaps("table", TABLES);
    this.from = given.text("from");
    this.to = given.text("to");
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope.outside(filing, facts).orElseGet(() -> inScope(filing, facts));
  }

  private Verdict inScope(Filing filing, Facts facts) {
    List<String> written = filing.application().changedFields();
    List<ChangedField> fields = ChangedField.all(filing);
    if (written.isEmpty()) {
      return Verdict.undetermined("changes-not-told");
    }
    Optional<ChangedField> field =
        fields.stream().filter(changed -> changed.column().equals(column)).findFirst();
    if (field.isEmpty()) {
      return fields.size() < written.size()
          ? Verdict.undetermined("changes-in-other-words")
          : Verdict.pass("other-changes");
    }
    return judged(field.get(), facts);
  }

  private Verdict judged(ChangedField field, Facts facts) {
    boolean told = !field.from().isEmpty();
    if (told && isSame(field.from(), field.to())) {
      return Verdict.pass("other-changes");
    }
    Verdict fault =
        Verdict.fail("refused", column)
            .with("from", shown(field.from()))
            .with("to", shown(field.to()));
    if (table.isEmpty()) {
      return fault;
    }
    if (means(field.from(), from, facts) && means(field.to(), to, facts)) {
      return fault;
    }
    boolean known = isKnown(field.from(), facts) && isKnown(field.to(), facts);
    return known ? Verdict.pass("other-changes") : Verdict.undetermined("change-open").of(column);
  }

  private boolean isSame(String from, String to) {
    String old = Normal.name(from);
    String fresh = Normal.name(to);
    Optional<Province> province =
        column.equals("province") ? Province.named(old) : Optional.empty();
    return old.equals(fresh) || province.isPresent() && province.equals(Province.named(fresh));
  }

  private boolean means(String word, String meaning, Facts facts) {
    return table.filter(known -> known.means(word, meaning, facts::reached)).isPresent();
  }

  private boolean isKnown(String word, Facts facts) {
    return table.flatMap(known -> known.meaning(word, facts::reached)).isPresent();
  }

  private static String shown(String word) {
    return word.isEmpty() ? "-" : word;
  }
}

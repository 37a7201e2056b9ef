package beian.rules.filed;

import beian.filing.Filing;
import beian.filing.column.ColumnSpec;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import beian.inspection.card.UsualHeadings;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What opinions of many cards name of a filing. */
public final class Holes {
  private static final Map<String, Phrase> UNFILED =
      ColumnSpec.all().stream()
          .map(ColumnSpec::key)
          .collect(
              Collectors.toUnmodifiableMap(
                  key -> key,
                  key -> Phrase.unfiled("column-empty", key).with("column", column(key))));

  private Holes() {}

  /**
   * The verdict with order, domain, entity, account, server, province and previous provider filled
   * in, as far as its opinion names them.
   */
  public static Verdict of(Verdict verdict, Filing filing) {
    return verdict.with(new OfFiling(filing));
  }

  /** Made when somebody asks for one: of most verdicts nobody does. */
  private static final class OfFiling extends AbstractMap<String, Phrase> {
    private final Filing filing;
    private @Nullable Map<String, Phrase> all;

    OfFiling(Filing filing) {
      this.filing = filing;
    }

    private Map<String, Phrase> all() {
      Map<String, Phrase> made = all;
      if (made == null) {
        made =
            Map.of(
                "order", said(filing.application().no()),
                "domain", said(String.join(", ", filing.website().domains())),
                "entity", said(filing.entity().name()),
                "account", said(filing.account().id()),
                "server", said(filing.server().id()),
                "province", said(filing.province()),
                "provider", said(filing.access().provider()),
                "previous", said(filing.access().previousProvider()));
        all = made;
      }
      return made;
    }

    @Override
    public @Nullable Phrase get(@Nullable Object hole) {
      return hole == null ? null : all().get(hole);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public Set<Entry<String, Phrase>> entrySet() {
      return all().entrySet();
    }
  }

  /** What people call a column. */
  public static Phrase column(String key) {
    return Phrase.of(UsualHeadings.of(key));
  }

  /** That nothing is filed in that column of the sheet. */
  public static Phrase unfiled(String column) {
    return Objects.requireNonNull(UNFILED.get(column), column);
  }

  /** Several things, separated for the eye. */
  public static String several(List<String> things) {
    return shown(String.join(", ", things));
  }

  private static Phrase said(String text) {
    return Phrase.same(shown(text));
  }

  private static String shown(String text) {
    return text.isEmpty() ? "-" : text;
  }
}

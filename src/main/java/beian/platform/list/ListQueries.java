package beian.platform.list;

import beian.platform.database.Jpql;
import beian.platform.database.Transactions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of the database about one source, in its language. */
final class ListQueries {
  private final Transactions transactions;
  private final Jpql jpql;
  private final ListSource source;

  ListQueries(Transactions transactions, ListSource source) {
    this.transactions = transactions;
    this.jpql = new Jpql(transactions);
    this.source = source;
  }

  List<Found> page(List<FilterCondition> conditions, @Nullable List<Object> after, int limit) {
    List<FilterCondition> all = narrowed(conditions);
    if (after != null) {
      all.add(source.after(after));
    }
    FilterCondition where = FilterCondition.all(all);
    return list(limit, source.selected(), source.from(), where, " order by " + source.order())
        .stream()
        .map(this::found)
        .toList();
  }

  private List<FilterCondition> narrowed(List<FilterCondition> conditions) {
    List<FilterCondition> all = new ArrayList<>(conditions);
    if (!source.only().isEmpty()) {
      all.add(FilterCondition.of(source.only()));
    }
    return all;
  }

  long count(List<FilterCondition> conditions) {
    String what = source.thing().isEmpty() ? source.key().get(0) : source.thing();
    Object[] answer =
        list(1, "count(" + what + ")", source.from(), FilterCondition.all(narrowed(conditions)), "")
            .get(0);
    return ((Number) answer[0]).longValue();
  }

  /** What a home knows, and what stands in the database. */
  Filter.Known knowing(References references) {
    return new Filter.Known() {
      @Override
      public Object find(String filter, String given) {
        return references.find(filter, given);
      }

      @Override
      public void require(String filter, String where, String expression, String given) {
        boolean here = where.isEmpty();
        String from = here ? source.from() : where;
        boolean entities = here && source.entities();
        FilterCondition there = FilterCondition.of(expression + " = ?", given);
        if (list(entities, 1, expression, from, there, "").isEmpty()) {
          FilterCondition any = FilterCondition.of(expression + " <> ''");
          throw new UnknownValueException(
              filter,
              given,
              list(entities, Integer.MAX_VALUE, "distinct " + expression, from, any, "").stream()
                  .map(row -> String.valueOf(row[0]))
                  .sorted()
                  .toList());
        }
      }
    };
  }

  private Found found(Object[] row) {
    int keys = source.key().size();
    return new Found(
        List.of(Arrays.copyOf(row, keys)), source.thing().isEmpty() ? null : row[keys]);
  }

  private List<Object[]> list(
      int limit, String what, String from, FilterCondition where, String order) {
    return list(source.entities(), limit, what, from, where, order);
  }

  private List<Object[]> list(
      boolean entities, int limit, String what, String from, FilterCondition where, String order) {
    String text =
        "select "
            + what
            + " from "
            + from
            + (where.text().isEmpty() ? "" : " where " + where.text())
            + order;
    return entities
        ? entities(limit, text, where.parameters())
        : rows(limit, text, where.parameters());
  }

  private List<Object[]> entities(int limit, String text, List<Object> parameters) {
    StringBuilder numbered = new StringBuilder();
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      numbered.append(text.charAt(i));
      if (text.charAt(i) == '?') {
        numbered.append(++number);
      }
    }
    return jpql.page(limit, Object.class, numbered.toString(), parameters.toArray()).stream()
        .map(row -> row instanceof Object[] several ? several : new Object[] {row})
        .toList();
  }

  private List<Object[]> rows(int limit, String text, List<Object> parameters) {
    List<Object> bound = new ArrayList<>();
    for (Object parameter : parameters) {
      bound.add(parameter instanceof Collection<?> some ? some.toArray(String[]::new) : parameter);
    }
    bound.add(limit);
    return transactions.read(
        () ->
            transactions
                .sql()
                .list(
                    text + " limit ?",
                    row -> {
                      Object[] values = new Object[row.getMetaData().getColumnCount()];
                      for (int i = 0; i < values.length; i++) {
                        values[i] = row.getObject(i + 1);
                      }
                      return values;
                    },
                    bound.toArray()));
  }
}

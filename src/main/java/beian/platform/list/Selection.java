package beian.platform.list;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows of a list, page by page in its order; never more than a page of them in memory. */
public final class Selection<T> implements Iterable<T> {
  private static final int PAGE = 500;

  private final ListQueries questions;
  private final List<FilterCondition> conditions;
  private final Function<List<Found>, List<T>> rows;

  Selection(
      ListQueries questions,
      List<FilterCondition> conditions,
      Function<List<Found>, List<T>> rows) {
    this.questions = questions;
    this.conditions = List.copyOf(conditions);
    this.rows = rows;
  }

  /**
   * A page.
   *
   * @param rows at most as many as were asked for
   * @param next the key after which the next page begins; null when this is the last one
   */
  public record Page<T>(List<T> rows, @Nullable List<Object> next) {}

  /**
   * The rows after a key.
   *
   * @param after {@link Page#next}; null for the first page
   * @param limit at most so many
   */
  public Page<T> page(@Nullable List<Object> after, int limit) {
    List<Found> found = questions.page(conditions, after, limit);
    return new Page<>(
        rows.apply(found), found.size() < limit ? null : found.get(found.size() - 1).key());
  }

  /** How many rows there are. */
  public long count() {
    return questions.count(conditions);
  }

  /** All rows. */
  @Override
  public Iterator<T> iterator() {
    return first(Long.MAX_VALUE).iterator();
  }

  /** The first rows, at most so many. */
  public Iterable<T> first(long most) {
    return () ->
        StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Pages(most), Spliterator.ORDERED), false)
            .flatMap(List::stream)
            .iterator();
  }

  /** All rows, a page at a time. */
  public Iterator<List<T>> pages() {
    return new Pages(Long.MAX_VALUE);
  }

  /** Asks for a page when the one before was taken. */
  private final class Pages implements Iterator<List<T>> {
    private long left;
    private @Nullable List<Object> next;
    private boolean begun;

    Pages(long most) {
      left = most;
    }

    @Override
    public boolean hasNext() {
      return left > 0 && (!begun || next != null);
    }

    @Override
    public List<T> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      int size = (int) Math.min(PAGE, left);
      Page<T> some = page(next, size);
      begun = true;
      left -= size;
      next = some.next();
      return some.rows();
    }
  }
}

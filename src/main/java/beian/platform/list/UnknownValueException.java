package beian.platform.list;

import java.util.Collection;
import java.util.List;

/** A filter was given what it does not know. */
public final class UnknownValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String filter;
  private final String found;
  private final List<String> valid;

  /**
   * What is wrong.
   *
   * @param valid everything the filter knows, or an example of its form
   */
  public UnknownValueException(String filter, String found, Collection<String> valid) {
    super(filter);
    this.filter = filter;
    this.found = found;
    this.valid = List.copyOf(valid);
  }

  /** The filter's name. */
  public String filter() {
    return filter;
  }

  /** What was given. */
  public String found() {
    return found;
  }

  /** Everything the filter knows, or an example of its form. */
  public List<String> valid() {
    return valid;
  }
}

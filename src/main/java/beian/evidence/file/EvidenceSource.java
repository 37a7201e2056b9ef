package beian.evidence.file;

import org.jspecify.annotations.Nullable;

/** A file, or a folder of files, that says something. */
public interface EvidenceSource {
  /** Its name as seen from the evidence folder; of a folder with a slash at the end. */
  String name();

  /** A hash that changes with what it says, 64 hex digits. */
  String sha256();

  /** Of which kind is what it says, by word; empty when nobody knows. */
  String kind();

  /** Whether there is nothing in it to read, as in a folder without files. */
  default boolean empty() {
    return false;
  }

  /** Whether it is a list: what is no longer in it no longer holds. */
  boolean list();

  /**
   * Everything it says, in an order that does not change while it is unchanged.
   *
   * @param taking under which moment it is taken in, and where it is kept
   * @throws beian.platform.error.ProblemException when it cannot be read at all
   */
  Items open(Taking taking);

  /** Walks what a source says. */
  interface Items extends AutoCloseable {
    /** The next item; null after the last. */
    @Nullable EvidenceItem next();

    /** Headings nobody knows, separated by {@code ; }; complete after the last item. */
    String ignoredColumns();

    @Override
    void close();
  }
}

package beian.evidence.file;

import beian.evidence.EvidenceError;
import beian.evidence.store.EvidenceReject;
import beian.platform.text.Sha256;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose name says nothing to us.
 *
 * @param known the names that would
 */
record UnknownTable(String name, String known) implements EvidenceSource {
  @Override
  public String sha256() {
    return Sha256.of(name);
  }

  @Override
  public String kind() {
    return "";
  }

  @Override
  public boolean list() {
    return false;
  }

  @Override
  public Items open(Taking taking) {
    Iterator<Item> only =
        List.of(
                Item.rejected(
                    "name",
                    new EvidenceReject(
                        name, 0, "", EvidenceError.UNKNOWN_FILE.code(), name, known)))
            .iterator();
    return new Items() {
      @Override
      public @Nullable Item next() {
        return only.hasNext() ? only.next() : null;
      }

      @Override
      public String ignoredColumns() {
        return "";
      }

      @Override
      public void close() {
        // nothing was opened
      }
    };
  }
}

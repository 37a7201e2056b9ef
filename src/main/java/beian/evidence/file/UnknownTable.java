package beian.evidence.file;

import beian.evidence.EvidenceError;
import beian.evidence.store.EvidenceReject;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file whose name, ending or folder says nothing to us. What it says may be about anything.
 *
 * @param sha256 of its bytes
 * @param known the names that would say something
 */
record UnknownTable(String name, String sha256, String known) implements EvidenceSource {
  private static final int SHOWN = 12;

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
    Iterator<EvidenceItem> only =
        List.of(
                EvidenceItem.rejected(
                    "name",
                    new EvidenceReject(
                        name,
                        0,
                        "",
                        EvidenceError.UNKNOWN_FILE.code(),
                        "sha256 " + sha256.substring(0, SHOWN),
                        known)))
            .iterator();
    return new Items() {
      @Override
      public @Nullable EvidenceItem next() {
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

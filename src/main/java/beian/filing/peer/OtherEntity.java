package beian.filing.peer;

import beian.filing.Filing;
import beian.filing.number.Normal;
import beian.filing.word.EntityName;

/** Whether another filing is certainly of another entity. */
public final class OtherEntity {
  private OtherEntity() {}

  /**
   * Whether both have a number of one kind, the numbers differ, and so do the names. One entity may
   * be filed under an old number and name here, and its unified code there.
   */
  public static boolean is(Filing filing, Peer peer) {
    String own = Normal.compact(filing.entity().docNo());
    String other = Normal.compact(peer.of("entity_doc_no"));
    String name = Normal.name(filing.entity().name());
    return !own.isEmpty()
        && own.length() == other.length()
        && !own.equalsIgnoreCase(other)
        && (name.isEmpty() || !EntityName.same(peer.of("entity_name"), name));
  }
}

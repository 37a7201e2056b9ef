package beian.rectification.notice;

import beian.filing.Filing;
import beian.filing.number.HolderNumber;
import beian.filing.number.Normal;
import beian.platform.text.Sha256;

/** Whose a filing is: letters are bound by it, and what one owner was told no other one was. */
public final class Owner {
  private static final int LENGTH = 32;

  /** How the key of an owner begins who is known by name alone; no hash does. */
  private static final String OF_NAME = "n";

  private Owner() {}

  /** The document's number in its one form where it identifies, else the name; as a hash. */
  public static String key(Filing filing) {
    String number = filing.entity().docNo();
    return HolderNumber.identifies(number)
        ? hash("doc|" + Normal.number(number))
        : OF_NAME + ofName(filing).substring(OF_NAME.length());
  }

  /** Whether a notice went to this owner; also one from before owners were kept. */
  public static boolean wasTold(Filing filing, Notice notice) {
    return notice.ownerKey().isEmpty() || isOf(filing, notice);
  }

  /** Whether a notice went to this very owner; one from before owners were kept proves nothing. */
  public static boolean isOf(Filing filing, Notice notice) {
    return notice.ownerKey().equals(key(filing))
        || !HolderNumber.identifies(filing.entity().docNo()) && hasName(filing, notice);
  }

  /**
   * Whether a notice went to another owner for certain: not when only one of the two, the sheet of
   * now and that of then, has a document number that identifies, and not when the name is the same.
   */
  public static boolean isAnother(Filing filing, Notice notice) {
    boolean compared =
        HolderNumber.identifies(filing.entity().docNo()) || notice.ownerKey().startsWith(OF_NAME);
    return compared && !wasTold(filing, notice) && !hasName(filing, notice);
  }

  /** Whether it went to somebody of this name whose number was not known; as kept now or before. */
  private static boolean hasName(Filing filing, Notice notice) {
    String name = ofName(filing);
    return notice.ownerKey().equals(name)
        || notice.ownerKey().equals(OF_NAME + name.substring(OF_NAME.length()));
  }

  private static String ofName(Filing filing) {
    String name = Normal.name(filing.entity().name());
    return hash(name.isEmpty() ? filing.key() : "name|" + name);
  }

  private static String hash(String owner) {
    return Sha256.ofEach(owner).substring(0, LENGTH);
  }
}

package beian.rectification.notice;

import beian.filing.Filing;
import beian.filing.number.Normal;
import beian.platform.text.Sha256;

/** Whose a filing is: letters are bound by it, and what one owner was told no other one was. */
public final class Owner {
  private static final int LENGTH = 32;

  private Owner() {}

  /** The document's number in its one form, else the name; as a hash, since notices keep it. */
  public static String key(Filing filing) {
    String number = Normal.number(filing.entity().docNo());
    String name = Normal.name(filing.entity().name());
    return number.isEmpty()
        ? hash(name.isEmpty() ? filing.key() : "name|" + name)
        : hash("doc|" + number);
  }

  /** Whether a notice went to this owner; also one from before owners were kept. */
  public static boolean wasTold(Filing filing, Notice notice) {
    return notice.ownerKey().isEmpty() || notice.ownerKey().equals(key(filing));
  }

  /** Whether a notice went to this very owner; one from before owners were kept proves nothing. */
  public static boolean isOf(Filing filing, Notice notice) {
    return notice.ownerKey().equals(key(filing));
  }

  /**
   * Whether a notice went to another owner for certain: not when the sheet has no document number
   * now, or had none then and has the same name.
   */
  public static boolean isAnother(Filing filing, Notice notice) {
    return !wasTold(filing, notice)
        && !Normal.number(filing.entity().docNo()).isEmpty()
        && !notice.ownerKey().equals(hash("name|" + Normal.name(filing.entity().name())));
  }

  private static String hash(String owner) {
    return Sha256.ofEach(owner).substring(0, LENGTH);
  }
}

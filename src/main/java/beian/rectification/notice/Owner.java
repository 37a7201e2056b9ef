package beian.rectification.notice;

import beian.evidence.kind.Subjects;
import beian.filing.Filing;
import beian.filing.number.HolderNumber;
import beian.filing.number.Normal;
import beian.filing.number.ResidentId;
import beian.filing.number.TravelDocument;
import beian.filing.word.EntityName;
import beian.platform.text.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Whose a filing is: letters are bound by it, and what one owner was told no other one was.
 *
 * @param key the document's number in its one form where it identifies, else the name; as a hash
 * @param name the name, as a hash; null of notices from before it was kept
 */
@Embeddable
public record Owner(
    @Column(name = "owner_key") String key, @Column(name = "owner_name") @Nullable String name) {
  private static final int LENGTH = 32;

  /** How the key of an owner begins who is known by name alone; no hash does. */
  private static final String OF_NAME = "n";

  /** Nobody known. */
  public static final Owner NONE = new Owner("", null);

  /** Whose it is. */
  public static Owner of(Filing filing) {
    String number = filing.entity().docNo();
    String name = filing.entity().name().isEmpty() ? null : hash("name|" + nameOf(filing));
    return new Owner(
        HolderNumber.identifies(number)
            ? hash("doc|" + holder(number))
            : OF_NAME + byName(filing).substring(OF_NAME.length()),
        name);
  }

  /** Whether a notice went to this owner; also one from before owners were kept. */
  public static boolean wasTold(Filing filing, Notice notice) {
    return notice.ownerKey().isEmpty() || isOf(filing, notice);
  }

  /**
   * Whether a notice went to this very owner; one from before owners were kept proves nothing. An
   * organization of the same name is the same one though its number was put right or is of another
   * kind now; two people may bear one name.
   */
  public static boolean isOf(Filing filing, Notice notice) {
    String number = filing.entity().docNo();
    Owner own = of(filing);
    return notice.ownerKey().equals(own.key)
        || notice.ownerKey().equals(hash("doc|" + Normal.number(number)))
        || !HolderNumber.identifies(number) && hasName(filing, notice)
        || !filing.individual() && own.hasNameOf(notice);
  }

  /**
   * Whether a notice went to another owner for certain: not when only one of the two, the sheet of
   * now and that of then, has a document number that identifies, and not when the name is the same.
   */
  public static boolean isAnother(Filing filing, Notice notice) {
    boolean compared =
        HolderNumber.identifies(filing.entity().docNo()) || notice.ownerKey().startsWith(OF_NAME);
    return compared
        && !wasTold(filing, notice)
        && !hasName(filing, notice)
        && !of(filing).hasNameOf(notice);
  }

  /** Whether whoever it went to bears this name. */
  private boolean hasNameOf(Notice notice) {
    return name != null && name.equals(notice.owner().name);
  }

  /** Whether it went to somebody of this name whose number was not known; as kept now or before. */
  private static boolean hasName(Filing filing, Notice notice) {
    String name = byName(filing);
    return notice.ownerKey().equals(name)
        || notice.ownerKey().equals(OF_NAME + name.substring(OF_NAME.length()));
  }

  private static String byName(Filing filing) {
    String name = Normal.name(filing.entity().name());
    return hash(name.isEmpty() ? filing.key() : "name|" + name);
  }

  private static String nameOf(Filing filing) {
    return EntityName.key(filing.entity().name());
  }

  /** What stays of a number when the document is issued again or written in its longer form. */
  private static String holder(String number) {
    String normal = Subjects.withoutCopy(Normal.number(number));
    return ResidentId.check(normal).facts().getOrDefault("upgraded", TravelDocument.holder(normal));
  }

  private static String hash(String owner) {
    return Sha256.ofEach(owner).substring(0, LENGTH);
  }
}

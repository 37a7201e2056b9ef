package beian.rectification.contact;

import beian.filing.number.Mask;
import beian.platform.time.Zone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A code on its way to its holder: the only place outside of the holder's hands where it stands as
 * it is.
 *
 * @param no which code
 * @param number the mobile, eleven digits
 * @param code six digits
 * @param filings what it is for
 * @param provider who asks; may be empty
 * @param issuedAt when it was made
 * @param endsAt until when it can be typed back
 */
public record CodeMessage(
    String no,
    String number,
    String code,
    List<String> filings,
    String provider,
    Instant issuedAt,
    Instant endsAt) {
  /** What its holder reads, in both languages; whoever knows nothing of it need do nothing. */
  public String text() {
    String filing = filing();
    String until = Zone.minute(endsAt);
    return sign()
        + "备案 "
        + filing
        + " 联系号码核验的验证码："
        + code
        + "，"
        + until
        + "（北京时间）前有效。如非您本人的备案，请忽略。 / Code "
        + code
        + " verifies this number for the ICP filing "
        + filing
        + " until "
        + until
        + " (China). If the filing is not yours, ignore this.";
  }

  private String sign() {
    return provider.isEmpty() ? "" : "【" + provider + "】";
  }

  /** The first filing it is for, and that there are more. */
  public String filing() {
    return filings.get(0) + (filings.size() > 1 ? " …" : "");
  }

  /** How many whole hours it holds. */
  public long hours() {
    return Duration.between(issuedAt, endsAt).toHours();
  }

  /** Neither the code nor the whole number is shown. */
  @Override
  public String toString() {
    return "CodeMessage[" + no + " to " + Mask.phone(number) + "]";
  }
}

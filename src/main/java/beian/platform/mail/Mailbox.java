package beian.platform.mail;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail address with its display name, ready for the wire (RFC 5321, RFC 6531). Deliberately
 * lenient in the local part (real mailboxes have {@code a..b}): whether a mailbox exists is for the
 * server to say. Quoted local parts and address literals are not supported.
 *
 * @param display empty when there is none
 * @param local before the at sign; may hold Chinese, then the server must offer SMTPUTF8
 * @param domain A-labels in small letters
 */
public record Mailbox(String display, String local, String domain) {
  private static final int MAX_BYTES = 254;
  private static final Pattern FORM =
      Pattern.compile("\\s*(?:\"?([^\"<>]*?)\"?\\s*<([^<>]+)>|([^<>\\s]+))\\s*");
  private static final Pattern ANY =
      Pattern.compile("([^\\s<>@:;,\"'()])[^\\s<>@:;,\"'()]*(@[^\\s@])");
  private static final Pattern LOCAL =
      Pattern.compile("[^\\p{Cntrl}\\p{Z}\\s()<>\\[\\]:;@\\\\,\"]{1,64}");

  /**
   * The mailbox a text names; empty when the text is no address (no at sign, two, spaces, control
   * characters, a domain that has no A-label form).
   */
  public static Optional<Mailbox> parse(String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String display = form.group(1) == null ? "" : form.group(1).strip();
    String address = (form.group(2) == null ? form.group(3) : form.group(2)).strip();
    int at = address.lastIndexOf('@');
    if (at < 1 || !LOCAL.matcher(address.substring(0, at)).matches()) {
      return Optional.empty();
    }
    return aLabel(address.substring(at + 1))
        .map(domain -> new Mailbox(display, address.substring(0, at), domain))
        .filter(box -> box.address().getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES);
  }

  private static Optional<String> aLabel(String domain) {
    try {
      String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return ascii.isEmpty() || ascii.startsWith(".") || ascii.contains("..")
          ? Optional.empty()
          : Optional.of(ascii);
    } catch (IllegalArgumentException noALabel) {
      return Optional.empty();
    }
  }

  /** {@code local@domain}. */
  public String address() {
    return local + "@" + domain;
  }

  /** Whether the address itself needs a server that offers SMTPUTF8 (RFC 6531). */
  public boolean needsSmtpUtf8() {
    return !StandardCharsets.US_ASCII.newEncoder().canEncode(local);
  }

  /** Enough of the address to recognize it in a log, never the whole: {@code a***@example.cn}. */
  public String masked() {
    return mask(address());
  }

  /** A text of others, such as a server's reply, with every address in it masked. */
  public static String maskAll(String text) {
    return ANY.matcher(text).replaceAll("$1***$2");
  }

  static String mask(String text) {
    int at = text.lastIndexOf('@');
    int start = Math.max(text.lastIndexOf('<'), text.lastIndexOf(' ')) + 1;
    if (at <= start) {
      return "***";
    }
    int second = text.offsetByCodePoints(start, 1);
    return text.substring(start, second) + "***" + text.substring(at).replace(">", "");
  }
}

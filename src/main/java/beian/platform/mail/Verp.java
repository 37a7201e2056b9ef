package beian.platform.mail;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Variable envelope return paths: every letter gets a bounce address of its own, {@code
 * bounce+TOKEN@domain}, so that a bounce names its letter whatever its text says. Tokens are small
 * letters, digits and dashes, because servers change the case of addresses.
 */
public final class Verp {
  private static final Pattern TOKEN = Pattern.compile("[a-z0-9-]{1,40}");

  private final Mailbox bounces;
  private final Pattern form;

  /**
   * @param bounceAddress the plain bounce mailbox, {@code bounce@mail.example.cn}
   * @throws ProblemException SET-002 when it is no mail address
   */
  public Verp(String bounceAddress) {
    this.bounces =
        Mailbox.parse(bounceAddress)
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem(
                            PlatformError.BAD_SETTING,
                            "bounce address",
                            Mailbox.mask(bounceAddress),
                            "name@domain")));
    this.form =
        Pattern.compile(
            Pattern.quote(bounces.local())
                + "[+=]([a-z0-9-]{1,40})@"
                + Pattern.quote(bounces.domain()),
            Pattern.CASE_INSENSITIVE);
  }

  /** The envelope sender for one letter. */
  public String address(String token) {
    if (!TOKEN.matcher(token).matches()) {
      throw new IllegalArgumentException("a token is small letters, digits and dashes: " + token);
    }
    return bounces.local() + "+" + token + "@" + bounces.domain();
  }

  /** Whether a text names the bounce mailbox, with or without a token. */
  public boolean is(String text) {
    return token(text).isPresent()
        || text.toLowerCase(Locale.ROOT).contains(bounces.address().toLowerCase(Locale.ROOT));
  }

  /** The token in a text that holds one of our bounce addresses, in small letters. */
  public Optional<String> token(String text) {
    Matcher found = form.matcher(text);
    return found.find() ? Optional.of(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }
}

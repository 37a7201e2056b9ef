package beian.evidence.live.registration;

import beian.evidence.file.RegistrationText;
import beian.evidence.kind.Registration;
import beian.evidence.kind.RegistryRefusals;
import beian.evidence.observation.BadCell;
import beian.evidence.observation.Span;
import beian.platform.http.FetchedPage;
import beian.platform.text.Decoding;
import beian.platform.time.Zone;
import beian.platform.whois.WhoisAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one server said of a domain. Either something about it, or a failure: silence, a refusal, or
 * a text that proves nothing.
 *
 * @param server who was asked
 * @param bytes the raw answer; empty when there was none, or more than is read
 * @param failure why it says nothing; empty when it says something
 * @param said what it says; {@code null} on failure
 */
record RegistryReply(
    RegistryServer server, byte[] bytes, String failure, @Nullable RegistrationText said) {
  /** The server asks us to stop. */
  static final String REFUSED = "RATE_LIMITED";

  private static final String TOO_LONG = "TOO_LONG";
  private static final String NOT_UNDERSTOOD = "NOT_UNDERSTOOD";
  private static final String NOT_FOUND = "HTTP_404";

  /** Nobody was there. */
  private static final Set<String> SILENCE =
      Set.of(
          "TIMEOUT",
          "CONNECT",
          "CLOSED",
          "TLS",
          "NO_ADDRESS",
          "LOOKUP_FAILED",
          "FORBIDDEN_ADDRESS");

  /** Of whom something is asked, and about what. */
  record Asked(RegistryServer server, String domain, boolean registrar) {
    private RegistryReply failed(byte[] bytes, String failure) {
      return new RegistryReply(server, bytes, failure, null);
    }

    private RegistryReply said(byte[] bytes, RegistrationText text) {
      return new RegistryReply(server, bytes, "", text);
    }

    /**
     * Reads a WHOIS answer. That nobody has a domain is only a registry's to say; and of a domain
     * in Chinese not here, because a server that expects another spelling says the same.
     */
    RegistryReply read(WhoisAnswer answer, Instant now) {
      byte[] bytes = answer.bytes();
      if (answer.failure() != null) {
        return failed(bytes, answer.failure().name());
      }
      if (!answer.complete()) {
        return failed(new byte[0], TOO_LONG);
      }
      if (!Decoding.fits(bytes, StandardCharsets.UTF_8)
          && !Decoding.fits(bytes, Decoding.GB18030)) {
        return failed(bytes, "INVALID_CHARSET");
      }
      try {
        RegistrationText text = RegistrationText.read(bytes, domain, Optional.of(Span.at(now)));
        return denies(text) && (registrar || domain.contains("xn--"))
            ? failed(bytes, NOT_UNDERSTOOD)
            : said(bytes, text);
      } catch (BadCell noAnswer) {
        String text = new String(bytes, Decoding.guess(bytes));
        return failed(bytes, RegistryRefusals.is(text, Zone.dayOf(now)) ? REFUSED : NOT_UNDERSTOOD);
      }
    }

    /**
     * Reads an RDAP answer (RFC 7480). 404 means that there is no such domain when the registry's
     * own server says it in the words of the protocol.
     */
    RegistryReply read(FetchedPage page) {
      byte[] bytes = page.body();
      if (page.failure() != null) {
        return failed(bytes, page.failure().name());
      }
      if (page.status() == 429) {
        return failed(bytes, REFUSED);
      }
      if (page.truncated()) {
        return failed(new byte[0], TOO_LONG);
      }
      if (!Decoding.fits(bytes, StandardCharsets.UTF_8)) {
        return failed(bytes, "INVALID_CHARSET");
      }
      boolean secret = page.url().startsWith("https:");
      boolean itself = page.hops().size() == 1;
      boolean found = page.status() == 200 && (!secret || page.finalUrl().startsWith("https:"));
      boolean absent = page.status() == 404 && itself && !registrar;
      try {
        return found || absent
            ? said(bytes, RegistrationText.readRdap(bytes, domain, found))
            : failed(bytes, "HTTP_" + page.status());
      } catch (BadCell noAnswer) {
        return failed(bytes, found ? NOT_UNDERSTOOD : NOT_FOUND);
      }
    }
  }

  /** Whether it says that nobody has, or can have, the domain. */
  boolean denies() {
    return said != null && denies(said);
  }

  private static boolean denies(RegistrationText text) {
    String status = text.attributes().getOrDefault(Registration.STATUS, "");
    return status.equals(Registration.AVAILABLE) || status.equals("reserved");
  }

  /** The same answer, of a server that is not known to have such domains at all. */
  RegistryReply unproved() {
    return new RegistryReply(server, bytes, NOT_FOUND, null);
  }

  boolean refuses() {
    return failure.equals(REFUSED);
  }

  boolean silent() {
    return SILENCE.contains(failure);
  }
}

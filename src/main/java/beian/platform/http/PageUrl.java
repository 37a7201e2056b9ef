package beian.platform.http;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL of http or https in normal form: A-label host in small letters, everything in the path that
 * needs it percent-encoded, no fragment, no user. Read leniently, as people write URLs.
 *
 * @param host a name, an IPv4 address or an IPv6 address in brackets
 * @param target path and query, begins with a slash
 */
record PageUrl(boolean secure, String host, int port, String target) {
  private static final Pattern FORM =
      Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*):)?//([^/?#]*)([^#]*)(?:#.*)?");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(?!\\d).*");
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9_.])?|\\[[0-9a-f:.]+\\]");

  /** A URL as found in data; {@code http} when it names no scheme. */
  static Optional<PageUrl> parse(String text) {
    String url = text.strip();
    return SCHEME.matcher(url).matches() || url.startsWith("//")
        ? absolute(url, "http")
        : absolute("//" + url, "http");
  }

  /** Where a Location header or a link of this page leads. */
  Optional<PageUrl> resolve(String reference) {
    String ref = reference.strip().replace('\\', '/');
    if (ref.startsWith("//") || ref.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
      return absolute(ref, secure ? "https" : "http");
    }
    try {
      URI here = URI.create("http://x" + target);
      String query = ref.startsWith("?") ? here.getRawPath() + encoded(ref) : encoded(ref);
      URI there = here.resolve(query.replaceFirst("#.*", ""));
      String path = there.getRawPath().replaceFirst("^/?(?:\\.\\./)*", "/");
      String search = there.getRawQuery() == null ? "" : "?" + there.getRawQuery();
      return Optional.of(new PageUrl(secure, host, port, path + search));
    } catch (IllegalArgumentException notAReference) {
      return Optional.empty();
    }
  }

  private static Optional<PageUrl> absolute(String url, String otherwise) {
    Matcher form = FORM.matcher(url.replace('\\', '/'));
    if (url.chars().anyMatch(Character::isISOControl) || !form.matches()) {
      return Optional.empty();
    }
    String scheme = form.group(1) == null ? otherwise : form.group(1).toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("https");
    if (!secure && !scheme.equals("http")) {
      return Optional.empty();
    }
    String authority = form.group(2);
    int colon = authority.lastIndexOf(':');
    boolean hasPort = colon > authority.lastIndexOf(']');
    String name = hasPort ? authority.substring(0, colon) : authority;
    String digits = hasPort ? authority.substring(colon + 1) : "";
    if (!digits.matches("\\d{0,5}")) {
      return Optional.empty();
    }
    int port = digits.isEmpty() ? (secure ? 443 : 80) : Integer.parseInt(digits);
    String target = encoded(form.group(3));
    String path = target.startsWith("/") ? target : "/" + target;
    return host(name)
        .filter(host -> port > 0 && port < 65536)
        .map(host -> new PageUrl(secure, host, port, path));
  }

  private static Optional<String> host(String name) {
    try {
      String ascii = name.startsWith("[") ? name : IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).strip();
      return Optional.of(ascii.toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""))
          .filter(host -> HOST.matcher(host).matches());
    } catch (IllegalArgumentException noALabel) {
      return Optional.empty();
    }
  }

  private static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          c < 0x80 && (Character.isLetterOrDigit(c) || "-._~:/?@!$&'()*+,;=%#".indexOf(c) >= 0);
      out.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return out.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }

  /** The host and, when it is not the scheme's own, the port: what the Host header says. */
  String authority() {
    return port == (secure ? 443 : 80) ? host : host + ":" + port;
  }

  @Override
  public String toString() {
    return (secure ? "https://" : "http://") + authority() + target;
  }
}

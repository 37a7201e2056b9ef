package beian.evidence.live.registration;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A server that knows about domains.
 *
 * @param address {@code https://…/}, the base of RFC 9082 URLs, or {@code whois://host:port}
 * @param question what a WHOIS server is asked; {@code {domain}} stands for the domain
 */
record RegistryServer(URI address, String question) {
  private static final int WHOIS_PORT = 43;
  private static final Pattern WHOIS = Pattern.compile("whois://[a-z0-9][a-z0-9.-]{1,252}");
  private static final Pattern RDAP_OBJECT =
      Pattern.compile("https?://[^/\\s]+/(?:[^?#\\s]*/)?domain/[^/?#\\s]+");

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException when it is none
   */
  static RegistryServer of(String address) {
    return new RegistryServer(URI.create(address), "{domain}");
  }

  static RegistryServer whois(String host, String question) {
    return new RegistryServer(URI.create("whois://" + host), question);
  }

  boolean isWhois() {
    return "whois".equals(address.getScheme());
  }

  String host() {
    String host = address.getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT);
  }

  int port() {
    return address.getPort() < 0 ? WHOIS_PORT : address.getPort();
  }

  /**
   * To whom an answer refers.
   *
   * @param referral the name of a WHOIS server, or the URL of an RDAP object
   * @param by who said it
   * @return empty when it refers to nobody, or to itself
   */
  static Optional<RegistryServer> referred(String referral, RegistryServer by) {
    String there = referral.strip();
    if (by.isWhois() && !there.contains("://")) {
      there = "whois://" + there.toLowerCase(Locale.ROOT);
    }
    if (!(by.isWhois() ? WHOIS : RDAP_OBJECT).matcher(there).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(there)).filter(server -> !server.host().equals(by.host()));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /** What a WHOIS server is asked about a domain. */
  String question(String domain) {
    return question.replace("{domain}", domain);
  }

  /** The URL under which RDAP has a domain; of a referral that one. */
  String url(String domain) {
    String base = address.toString();
    return RDAP_OBJECT.matcher(base).matches()
        ? base
        : base + (base.endsWith("/") ? "" : "/") + "domain/" + domain;
  }

  /** As people know it: {@code whois whois.cnnic.cn}, {@code rdap rdap.verisign.com}. */
  String name() {
    return (isWhois() ? "whois " : "rdap ") + host();
  }
}

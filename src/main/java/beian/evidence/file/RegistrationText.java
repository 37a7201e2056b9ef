package beian.evidence.file;

import beian.evidence.EvidenceError;
import beian.evidence.Span;
import beian.filing.number.DomainName;
import beian.filing.number.Normal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A raw WHOIS answer: CNNIC's (times in China) or that of a registry or registrar of a gTLD (RFC
 * 3912, ISO times). A registrant that is redacted is unknown. The text comes from strangers: only
 * known lines are looked at, and only so much of them.
 *
 * @param domain the registered domain; empty when the text names none
 * @param attributes as of {@code EvidenceKind.REGISTRATION}
 * @param observedAt when it was asked for; empty when the text does not say
 */
record RegistrationText(String domain, Map<String, String> attributes, Optional<Span> observedAt) {
  private static final int MOST_LINES = 2000;
  private static final int LONGEST = 300;
  private static final Pattern LINE =
      Pattern.compile("\\s*[%#>*]*\\s*([A-Za-z][A-Za-z0-9 _/()-]{1,60}?)\\s*[:：]\\s*(.*)");
  private static final Pattern REDACTED =
      Pattern.compile(
          "redacted|privacy|private|not disclosed|data protected|withheld|proxy|隐私|保密|已隐藏|gdpr"
              + "|statutory masking|\\*{3,}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FREE =
      Pattern.compile(
          "no matching record|no match for|not found|no data found|no object found|is free"
              + "|available for registration|未注册",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> REGISTRANT_NAMES =
      List.of("registrant organization", "registrant", "registrant name", "holder");

  /** Whether a registrant's name says only that it is not told. */
  static boolean isRedacted(String registrant) {
    return REDACTED.matcher(registrant).find();
  }

  /**
   * Reads an answer.
   *
   * @param fileDomain the domain the file is named after; used when the text names none
   * @throws BadCell EVI-007 when it is no such answer
   */
  static RegistrationText of(String text, String fileDomain) throws BadCell {
    Map<String, String> first = new LinkedHashMap<>();
    Set<String> status = new LinkedHashSet<>();
    Set<String> servers = new LinkedHashSet<>();
    text.lines().limit(MOST_LINES).forEach(line -> take(line, first, status, servers));
    String named = first.getOrDefault("domain name", first.getOrDefault("domain", ""));
    String domain = DomainName.registered(named.isEmpty() ? fileDomain : named).orElse("");
    boolean free = named.isEmpty() && FREE.matcher(head(text)).find();
    boolean reserved = head(text).toLowerCase(Locale.ROOT).contains("is prohibited");
    if (domain.isEmpty() || named.isEmpty() && !free && !reserved) {
      throw new BadCell(EvidenceError.UNKNOWN_TEXT, "", "", "Domain Name: example.cn");
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    if (free || reserved) {
      attributes.put("status", free ? "available" : "reserved");
    } else {
      registrant(first, attributes);
      put(attributes, "registrar", first, "sponsoring registrar", "registrar");
      day(attributes, "registered_at", first, "registration time", "creation date", "created");
      day(
          attributes,
          "expires_at",
          first,
          "expiration time",
          "registry expiry date",
          "registrar registration expiration date",
          "expiry date");
      if (!status.isEmpty()) {
        attributes.put("status", String.join(";", status));
      }
      if (!servers.isEmpty()) {
        attributes.put("name_servers", String.join(";", servers));
      }
    }
    return new RegistrationText(domain, attributes, observed(first));
  }

  private static void take(
      String line, Map<String, String> first, Set<String> status, Set<String> servers) {
    Matcher found = LINE.matcher(line.length() > 1000 ? line.substring(0, 1000) : line);
    if (!found.matches()) {
      return;
    }
    String key = found.group(1).toLowerCase(Locale.ROOT).strip();
    String value = shortened(found.group(2));
    if (key.equals("domain status") || key.equals("status")) {
      String word = value.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
      if (word.matches("[a-z-]{1,40}")) {
        status.add(word);
      }
    } else if (key.equals("name server") && value.matches("[A-Za-z0-9._-]{1,253}")) {
      servers.add(value.toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""));
    } else if (!value.isEmpty()) {
      first.putIfAbsent(key, value);
    }
  }

  private static void registrant(Map<String, String> first, Map<String, String> attributes) {
    boolean redacted = false;
    for (String key : REGISTRANT_NAMES) {
      String name = first.getOrDefault(key, "");
      if (!name.isEmpty() && !isRedacted(name)) {
        attributes.put("registrant", name);
        return;
      }
      redacted |= !name.isEmpty();
    }
    if (redacted) {
      attributes.put("redacted", "是");
    }
  }

  private static void put(
      Map<String, String> attributes, String attribute, Map<String, String> first, String... keys) {
    for (String key : keys) {
      String value = first.getOrDefault(key, "");
      if (!value.isEmpty()) {
        attributes.put(attribute, value);
        return;
      }
    }
  }

  private static void day(
      Map<String, String> attributes, String attribute, Map<String, String> first, String... keys) {
    Map<String, String> raw = new LinkedHashMap<>();
    put(raw, attribute, first, keys);
    Moments.day(raw.getOrDefault(attribute, ""))
        .ifPresent(day -> attributes.put(attribute, day.toString()));
  }

  private static Optional<Span> observed(Map<String, String> first) {
    for (String key : List.of("observed_at", "observed at", "query time", "queried at")) {
      Optional<Span> at = Moments.span(first.getOrDefault(key, ""));
      if (at.isPresent()) {
        return at;
      }
    }
    return first.entrySet().stream()
        .filter(line -> line.getKey().startsWith("last update of who"))
        .findFirst()
        .flatMap(line -> Moments.span(line.getValue().replaceAll("\\s*<+\\s*$", "")));
  }

  private static String head(String text) {
    return text.length() > 4000 ? text.substring(0, 4000) : text;
  }

  static String shortened(String value) {
    String text = Normal.text(value);
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}

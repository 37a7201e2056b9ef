package beian.evidence.file;

import beian.evidence.EvidenceError;
import beian.evidence.kind.Registration;
import beian.evidence.kind.RegistryAnswers;
import beian.evidence.kind.RegistryRefusals;
import beian.evidence.observation.BadCell;
import beian.evidence.observation.Field;
import beian.evidence.observation.Span;
import beian.filing.number.DomainName;
import beian.filing.number.Normal;
import beian.filing.word.HiddenOwner;
import beian.platform.text.Decoding;
import beian.platform.time.Zone;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a registry or registrar says of a domain, read from the raw answer, whether it was saved or
 * comes from a server just now: RDAP ({@link RdapText}), or WHOIS, CNNIC's (times in China) or that
 * of a gTLD (RFC 3912, ISO times). A registrant that is redacted is unknown. The text comes from
 * strangers: only known lines are looked at, and only so much of them.
 *
 * @param domain the registered domain; empty when the text names none
 * @param attributes what it says
 * @param observedAt when it was asked for; empty when the text does not say
 * @param referral who knows more, as the text says it: the registrar's WHOIS server, or the URL of
 *     its RDAP object; empty when it names nobody
 */
public record RegistrationText(
    String domain, Map<Field, String> attributes, Optional<Span> observedAt, String referral) {
  private static final int MOST_LINES = 2000;
  private static final int LONGEST = 300;
  private static final Pattern LINE =
      Pattern.compile("\\s*[%#>*]*\\s*([A-Za-z][A-Za-z0-9 _/()-]{1,160}?)\\s*[:：]\\s*(.*)");
  private static final Pattern TAIWANESE_DATE =
      Pattern.compile("Record (expires|created) on (\\d{4}-\\d{2}-\\d{2})\\b.*");

  /** HKIRC writes the day first. */
  private static final Pattern DAY_FIRST = Pattern.compile("^(\\d{2})-(\\d{2})-(\\d{4})$");

  /** A registry that has a record of the domain says so by it; these words alone are others'. */
  private static final Set<String> NO_RECORD = Set.of("available", "free", "unregistered");

  private static final List<String> REGISTRANT_NAMES =
      List.of(
          "registrant organization",
          "registrant",
          "registrant name",
          "holder",
          // HKIRC
          "company chinese name",
          "holder chinese name",
          "company english name",
          "holder english name");

  /**
   * Reads an answer, RDAP or WHOIS.
   *
   * @param asked the domain that was asked for; empty when nobody knows
   * @param dated when it was asked for, when the text does not say
   * @throws BadCell EVI-007 when it is no registry's answer about this domain
   */
  public static RegistrationText read(byte[] bytes, String asked, Optional<Span> dated)
      throws BadCell {
    String text = text(bytes);
    return text.startsWith("{") ? RdapText.of(text, asked) : of(text, asked, dated);
  }

  /**
   * Reads an RDAP server's answer; a WHOIS text is none, whoever sends it.
   *
   * @param found whether the server says that it has the domain: HTTP 200, not 404
   * @throws BadCell EVI-007 when it is no RDAP answer about this domain
   */
  public static RegistrationText readRdap(byte[] bytes, String asked, boolean found)
      throws BadCell {
    String text = text(bytes);
    return found ? RdapText.of(text, asked) : RdapText.absent(text, asked);
  }

  private static String text(byte[] bytes) {
    String text = new String(bytes, Decoding.guess(bytes)).strip();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static RegistrationText of(String text, String fileDomain, Optional<Span> dated)
      throws BadCell {
    List<String> lines = text.lines().limit(MOST_LINES).map(RegistrationText::cut).toList();
    Map<String, String> first = new LinkedHashMap<>();
    Set<String> status = new LinkedHashSet<>();
    Set<String> servers = new LinkedHashSet<>();
    lines.forEach(line -> take(line, first, status, servers));
    Optional<Span> observed = observed(first).or(() -> dated);
    String named = first.getOrDefault("domain name", first.getOrDefault("domain", ""));
    if (text.startsWith("<") || named.isEmpty() && fileDomain.isEmpty()) {
      throw unknown();
    }
    if (named.isEmpty()) {
      LocalDate day = observed.map(at -> Zone.dayOf(at.from())).orElse(LocalDate.MAX);
      if (RegistryRefusals.is(text, day)) {
        throw unknown();
      }
      String means =
          RegistryAnswers.meaning(lines, fileDomain, day).orElseThrow(RegistrationText::unknown);
      return new RegistrationText(fileDomain, Map.of(Registration.STATUS, means), observed, "");
    }
    String domain = recorded(named, fileDomain);
    Map<Field, String> attributes = new LinkedHashMap<>();
    taiwanese(domain, lines, first);
    registrant(first, attributes);
    put(
        attributes,
        Registration.REGISTRAR,
        first,
        "sponsoring registrar",
        "registrar",
        "registrar name");
    day(
        attributes,
        Registration.REGISTERED_AT,
        first,
        "registration time",
        "creation date",
        "created",
        "domain name commencement date");
    day(
        attributes,
        Registration.EXPIRES_AT,
        first,
        "expiration time",
        "registry expiry date",
        "registrar registration expiration date",
        "expiry date");
    status.removeAll(NO_RECORD);
    if (!status.isEmpty()) {
      attributes.put(Registration.STATUS, String.join(";", status));
    }
    if (!servers.isEmpty()) {
      attributes.put(Registration.NAME_SERVERS, String.join(";", servers));
    }
    if (attributes.isEmpty()) {
      throw unknown();
    }
    String referral = first(first, "registrar whois server", "whois server");
    return new RegistrationText(domain, attributes, observed, referral);
  }

  /**
   * The domain a record is of: a registered domain itself, not a name server below it, and the one
   * that was asked for.
   *
   * @throws BadCell EVI-007 when it is another thing
   */
  static String recorded(String named, String fileDomain) throws BadCell {
    String domain = DomainName.registered(named).orElse("");
    boolean itself = domain.equals(DomainName.ascii(named).orElse("-"));
    if (domain.isEmpty() || !itself || !fileDomain.isEmpty() && !fileDomain.equals(domain)) {
      throw new BadCell(
          EvidenceError.UNKNOWN_TEXT, "", shortened(named), fileDomain.isEmpty() ? "" : fileDomain);
    }
    return domain;
  }

  private static BadCell unknown() {
    return new BadCell(EvidenceError.UNKNOWN_TEXT, "", "", "Domain Name: example.cn");
  }

  private static String cut(String line) {
    return line.length() > 1000 ? line.substring(0, 1000) : line;
  }

  /** TWNIC writes the owner below its heading and dates in sentences. */
  private static void taiwanese(String domain, List<String> lines, Map<String, String> first) {
    if (!domain.endsWith(".tw")) {
      return;
    }
    boolean owner = false;
    for (String line : lines) {
      String text = line.strip();
      Matcher date = TAIWANESE_DATE.matcher(text);
      if (owner && !text.isEmpty()) {
        first.putIfAbsent("registrant", shortened(text));
        owner = false;
      } else if (date.matches()) {
        boolean end = date.group(1).equals("expires");
        first.putIfAbsent(end ? "expiry date" : "created", date.group(2));
      }
      owner |= text.equals("Registrant:");
    }
  }

  private static void take(
      String line, Map<String, String> first, Set<String> status, Set<String> servers) {
    Matcher found = LINE.matcher(line);
    if (!found.matches()) {
      return;
    }
    String key = found.group(1).toLowerCase(Locale.ROOT).strip().replaceFirst(" \\(it .*", "");
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

  private static void registrant(Map<String, String> first, Map<Field, String> attributes) {
    boolean redacted = false;
    for (String key : REGISTRANT_NAMES) {
      String name = first.getOrDefault(key, "");
      if (!name.isEmpty() && !HiddenOwner.hides(name)) {
        attributes.put(Registration.REGISTRANT, name);
        return;
      }
      redacted |= !name.isEmpty();
    }
    if (redacted) {
      attributes.put(Registration.REDACTED, "是");
    }
  }

  private static void put(
      Map<Field, String> attributes, Field attribute, Map<String, String> first, String... keys) {
    String value = first(first, keys);
    if (!value.isEmpty()) {
      attributes.put(attribute, value);
    }
  }

  private static void day(
      Map<Field, String> attributes, Field attribute, Map<String, String> first, String... keys) {
    Moments.day(DAY_FIRST.matcher(first(first, keys)).replaceFirst("$3-$2-$1"))
        .ifPresent(day -> attributes.put(attribute, day.toString()));
  }

  private static String first(Map<String, String> first, String... keys) {
    return Stream.of(keys)
        .map(key -> first.getOrDefault(key, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
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

  static String shortened(String value) {
    String text = Normal.text(value);
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}

package beian.evidence.file;

import beian.evidence.EvidenceError;
import beian.evidence.kind.Registration;
import beian.evidence.observation.BadCell;
import beian.evidence.observation.Field;
import beian.evidence.observation.Span;
import beian.filing.word.HiddenOwner;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An RDAP answer about a domain (RFC 9083; redaction RFC 9537): an object of class {@code domain}
 * that names it. Entities, name servers and errors are no such answer. A registrant without a card,
 * with an empty or a redacted name, or with a name put in the place of a redacted one, is unknown.
 */
final class RdapText {
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(100).build())
                  .build())
          .build();

  private RdapText() {}

  static RegistrationText of(String text, String fileDomain) throws BadCell {
    JsonNode root = root(text);
    // RFC 9083: an error names no domain and no server, so it proves nothing of any domain.
    if (!root.path("objectClassName").asText("").equals("domain") || root.has("errorCode")) {
      throw unknown();
    }
    String named = root.path("ldhName").asText(root.path("unicodeName").asText(""));
    String domain = RegistrationText.recorded(named, fileDomain);
    Map<Field, String> attributes = new LinkedHashMap<>();
    registrant(root, attributes);
    put(attributes, Registration.REGISTRAR, name(entity(root, "registrar")));
    event(root, "registration")
        .flatMap(Moments::day)
        .ifPresent(day -> attributes.put(Registration.REGISTERED_AT, day.toString()));
    event(root, "expiration")
        .flatMap(Moments::day)
        .ifPresent(day -> attributes.put(Registration.EXPIRES_AT, day.toString()));
    List<String> status = new ArrayList<>();
    root.path("status")
        .forEach(
            jsonNode -> status.add(jsonNode.asText("").toLowerCase(Locale.ROOT).replace(" ", "")));
    put(attributes, Registration.STATUS, String.join(";", status));
    List<String> servers = new ArrayList<>();
    root.path("nameservers")
        .forEach(
            jsonNode -> servers.add(jsonNode.path("ldhName").asText("").toLowerCase(Locale.ROOT)));
    put(attributes, Registration.NAME_SERVERS, String.join(";", servers));
    if (attributes.isEmpty()) {
      throw unknown();
    }
    Optional<Span> observed = event(root, "last update of rdap database").flatMap(Moments::span);
    return new RegistrationText(domain, attributes, observed, related(root));
  }

  /**
   * That a registry has no such domain, as its server says with the status 404: an error of RFC
   * 9083 and of that number. It names no domain, so who asked has to know whom it was about.
   *
   * @throws BadCell EVI-007 when it is no such error
   */
  static RegistrationText absent(String text, String asked) throws BadCell {
    JsonNode root = root(text);
    if (root.path("rdapConformance").isEmpty()
        || root.path("errorCode").asInt() != 404
        || root.has("objectClassName")) {
      throw unknown();
    }
    return new RegistrationText(
        asked, Map.of(Registration.STATUS, Registration.AVAILABLE), Optional.empty(), "");
  }

  private static JsonNode root(String text) throws BadCell {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw unknown();
    }
  }

  /** The same domain at its registrar's server. */
  private static String related(JsonNode root) {
    for (JsonNode link : root.path("links")) {
      if (link.path("rel").asText("").equals("related")
          && link.path("type").asText("").startsWith("application/rdap+json")) {
        return link.path("href").asText("");
      }
    }
    return "";
  }

  private static void registrant(JsonNode root, Map<Field, String> attributes) {
    JsonNode registrant = entity(root, "registrant");
    boolean another = isForAnother(root, registrant);
    String name = redacts(root) || another ? "" : name(registrant);
    boolean hidden = !root.path("redacted").isEmpty() || HiddenOwner.hides(name) || another;
    if (!name.isEmpty() && !HiddenOwner.hides(name)) {
      attributes.put(Registration.REGISTRANT, name);
    } else if (hidden || !registrant.isMissingNode()) {
      attributes.put(Registration.REDACTED, "是");
    }
  }

  /** Whether it holds the domain for somebody else, or several do of whom nobody knows which. */
  private static boolean isForAnother(JsonNode root, JsonNode registrant) {
    Set<String> names = new HashSet<>();
    for (JsonNode entity : root.path("entities")) {
      if (roles(entity).contains("registrant")) {
        names.add(name(entity));
      }
    }
    return names.size() > 1 || roles(registrant).contains("proxy");
  }

  private static List<String> roles(JsonNode entity) {
    List<String> roles = new ArrayList<>();
    entity.path("roles").forEach(role -> roles.add(role.asText("")));
    return roles;
  }

  /**
   * Whether the registrant's organization is redacted, or its name where no organization is shown
   * (RFC 9537, or by a remark of RFC 9083, 10.2.1). What stands there then is a placeholder, or a
   * person of the organization.
   */
  private static boolean redacts(JsonNode root) {
    JsonNode registrant = entity(root, "registrant");
    for (JsonNode remark : registrant.path("remarks")) {
      String said = remark.path("title").asText("") + ' ' + remark.path("type").asText("");
      if (said.toLowerCase(Locale.ROOT).matches(".*(redacted|authorization).*")) {
        return true;
      }
    }
    boolean organized = !organization(registrant).isEmpty();
    for (JsonNode field : root.path("redacted")) {
      String what =
          (field.path("name").path("type").asText("")
                  + ' '
                  + field.path("name").path("description").asText(""))
              .toLowerCase(Locale.ROOT);
      if (what.contains("registrant")
          && (what.contains("organization") || what.contains("name") && !organized)) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode entity(JsonNode root, String role) {
    for (JsonNode entity : root.path("entities")) {
      if (roles(entity).contains(role)) {
        return entity;
      }
    }
    return MissingNode.getInstance();
  }

  /** The organization of a vCard, or else its formatted name. */
  private static String name(JsonNode entity) {
    String organization = organization(entity);
    return organization.isEmpty() ? property(entity, "fn") : organization;
  }

  private static String organization(JsonNode entity) {
    return property(entity, "org");
  }

  /**
   * The first value of a vCard's property that is not blank; of a structured one its first part.
   */
  private static String property(JsonNode entity, String name) {
    for (JsonNode property : entity.path("vcardArray").path(1)) {
      JsonNode value = property.path(3);
      String text = value.isArray() ? value.path(0).asText("") : value.asText("");
      if (property.path(0).asText("").equalsIgnoreCase(name) && !text.isBlank()) {
        return RegistrationText.shortened(text);
      }
    }
    return "";
  }

  private static Optional<String> event(JsonNode root, String action) {
    for (JsonNode event : root.path("events")) {
      if (event.path("eventAction").asText("").equalsIgnoreCase(action)) {
        return Optional.of(event.path("eventDate").asText(""));
      }
    }
    return Optional.empty();
  }

  private static void put(Map<Field, String> attributes, Field attribute, String value) {
    if (!value.isEmpty()) {
      attributes.put(attribute, value);
    }
  }

  private static BadCell unknown() {
    return new BadCell(
        EvidenceError.UNKNOWN_TEXT,
        "",
        "",
        "\"objectClassName\": \"domain\", \"ldhName\": \"example.cn\"");
  }
}

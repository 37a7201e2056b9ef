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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An RDAP answer about a domain (RFC 9083; redaction RFC 9537): an object of class {@code domain}
 * that names it. Entities, name servers and errors are no such answer. A registrant without a card,
 * with an empty or a redacted name is unknown.
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
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw unknown();
    }
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
    return new RegistrationText(domain, attributes, observed);
  }

  private static void registrant(JsonNode root, Map<Field, String> attributes) {
    JsonNode registrant = entity(root, "registrant");
    String name = name(registrant);
    boolean hidden = !root.path("redacted").isEmpty() || HiddenOwner.hides(name);
    if (!name.isEmpty() && !HiddenOwner.hides(name)) {
      attributes.put(Registration.REGISTRANT, name);
    } else if (hidden || !registrant.isMissingNode()) {
      attributes.put(Registration.REDACTED, "是");
    }
  }

  private static JsonNode entity(JsonNode root, String role) {
    for (JsonNode entity : root.path("entities")) {
      for (JsonNode jsonNode : entity.path("roles")) {
        if (jsonNode.asText("").equals(role)) {
          return entity;
        }
      }
    }
    return MissingNode.getInstance();
  }

  /** The organization of a vCard, or else its formatted name. */
  private static String name(JsonNode entity) {
    String formatted = "";
    for (JsonNode property : entity.path("vcardArray").path(1)) {
      JsonNode value = property.path(3);
      String text = value.isArray() ? value.path(0).asText("") : value.asText("");
      String kind = property.path(0).asText("");
      if (kind.equals("org") && !text.isBlank()) {
        return RegistrationText.shortened(text);
      }
      if (kind.equals("fn")) {
        formatted = RegistrationText.shortened(text);
      }
    }
    return formatted;
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

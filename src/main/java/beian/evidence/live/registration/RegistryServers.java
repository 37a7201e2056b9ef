package beian.evidence.live.registration;

import beian.filing.table.DataTable;
import beian.filing.table.Days;
import beian.filing.table.Table;
import beian.filing.table.TableSpec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Which servers are asked about a domain, by its longest known suffix: RDAP first, then WHOIS. RDAP
 * servers as IANA publishes them (RFC 9224, {@code rdap-bootstrap.json}), WHOIS servers of {@code
 * whois-servers.csv}, and addresses of the settings instead.
 */
public final class RegistryServers {
  /** The WHOIS servers, by suffix. */
  public static final DataTable<Map<String, RegistryServer>> WHOIS =
      TableSpec.of(
              "whois-servers",
              RegistryServers.class,
              "/beian/evidence/whois-servers.csv",
              "各域名后缀的 WHOIS 服务器",
              "where registries answer WHOIS, by suffix")
          .key("suffix")
          .dated()
          .formerly("since", Days.FROM, UnaryOperator.identity())
          .reads(
              table -> {
                Map<String, RegistryServer> servers = new HashMap<>();
                for (Table.Row row : table.rows()) {
                  servers.put(
                      row.get("suffix"),
                      RegistryServer.whois(row.get("server"), row.get("question")));
                }
                return servers;
              });

  private static final Map<String, List<RegistryServer>> RDAP = rdap();

  private final Map<String, List<RegistryServer>> instead = new HashMap<>();

  /**
   * @param instead addresses of the settings, by suffix or domain; none for what is not to be asked
   *     about
   */
  public RegistryServers(Map<String, List<String>> instead) {
    instead.forEach(
        (suffix, addresses) ->
            this.instead.put(suffix, addresses.stream().map(RegistryServer::of).toList()));
  }

  /** The day of IANA's list of RDAP servers. */
  public static LocalDate listedAt() {
    return LocalDate.parse(bootstrap().path("publication").asText().substring(0, 10));
  }

  /** Whether anybody can be asked about the domain, on whatever day. */
  public boolean know(String domain) {
    return !of(domain, WHOIS.get()).isEmpty();
  }

  /**
   * Whom to ask about a domain, in this order.
   *
   * @param domain in lower-case A-labels
   * @param day when it is asked
   */
  List<RegistryServer> of(String domain, LocalDate day) {
    return of(domain, WHOIS.on(day));
  }

  private List<RegistryServer> of(String domain, Map<String, RegistryServer> whois) {
    String suffix = suffix(domain, whois);
    List<RegistryServer> others = instead.get(suffix);
    return others != null
        ? others
        : Stream.concat(
                RDAP.getOrDefault(suffix, List.of()).stream(), Stream.ofNullable(whois.get(suffix)))
            .toList();
  }

  /** The longest end of the domain that is in the tables; its last label when none is. */
  String suffix(String domain, LocalDate day) {
    return suffix(domain, WHOIS.on(day));
  }

  private String suffix(String domain, Map<String, RegistryServer> whois) {
    String suffix = domain;
    while (!instead.containsKey(suffix)
        && !RDAP.containsKey(suffix)
        && !whois.containsKey(suffix)
        && suffix.indexOf('.') >= 0) {
      suffix = suffix.substring(suffix.indexOf('.') + 1);
    }
    return suffix;
  }

  private static Map<String, List<RegistryServer>> rdap() {
    Map<String, List<RegistryServer>> shipped = new HashMap<>();
    for (JsonNode service : bootstrap().path("services")) {
      RegistryServer server = RegistryServer.of(service.path(1).path(0).asText());
      service
          .path(0)
          .forEach(
              suffix ->
                  shipped.computeIfAbsent(suffix.asText(), key -> new ArrayList<>()).add(server));
    }
    return shipped;
  }

  private static JsonNode bootstrap() {
    try (InputStream in =
        Objects.requireNonNull(
            RegistryServers.class.getResourceAsStream("/beian/evidence/rdap-bootstrap.json"))) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

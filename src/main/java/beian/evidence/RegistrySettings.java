package beian.evidence;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The bounds and manners of asking registries about domains.
 *
 * @param lookUp whether they are asked at all
 * @param servers addresses to be asked instead of those of the product's tables, by suffix or
 *     domain; none for what is not to be asked about
 * @param perMinute at most so many questions a minute to one server; 0 for no limit
 * @param patience how long a run goes on asking; what then is left is asked by the next one
 * @param timeout for one question
 * @param maxBytes at most so many bytes of an answer are read
 */
public record RegistrySettings(
    boolean lookUp,
    Map<String, List<String>> servers,
    int perMinute,
    Duration patience,
    Duration timeout,
    int maxBytes) {
  public RegistrySettings {
    servers = Map.copyOf(servers);
  }
}

package beian.platform.dns;

import java.time.Duration;
import java.util.List;

/**
 * Whom to ask and how hard.
 *
 * @param resolvers {@code 192.0.2.53}, {@code 192.0.2.53:5353}, {@code [2001:db8::53]:53} or a host
 *     name; empty for the resolvers of the system
 * @param timeout for one attempt
 * @param attempts how often one question is put to one resolver, at least 1
 * @param inFlight at most so many questions under way in all
 * @param perResolverPerSecond at most so many questions a second to one resolver; 0 for no limit
 */
public record DnsSettings(
    List<String> resolvers,
    Duration timeout,
    int attempts,
    int inFlight,
    int perResolverPerSecond) {
  public DnsSettings {
    resolvers = List.copyOf(resolvers);
  }
}

package beian.platform.dns;

import java.time.Duration;
import java.util.List;

/**
 * What one resolver said about one name and type.
 *
 * @param name as asked for: A-labels, small letters, no dot at the end
 * @param type as asked for
 * @param status what kind of answer it was
 * @param values sorted, each in the form its type says; empty unless {@link Status#FOUND}
 * @param chain the aliases followed, in order: the target of {@code name}, the target of that, …;
 *     empty when {@code name} is no alias
 * @param resolver who answered, {@code 192.0.2.53:53}
 * @param ttl the shortest time to live in the answer; zero when there are no records
 */
public record DnsAnswer(
    String name,
    DnsType type,
    Status status,
    List<String> values,
    List<String> chain,
    String resolver,
    Duration ttl) {

  public DnsAnswer {
    values = List.copyOf(values);
    chain = List.copyOf(chain);
  }

  /** What kind of answer it was. */
  public enum Status {
    /** There are values. */
    FOUND,
    /** The name exists, but has no record of this type. */
    NODATA,
    /** The name, or the last target of its aliases, does not exist. */
    NXDOMAIN,
    /** The resolver could not find out (SERVFAIL or another error code). */
    SERVFAIL,
    /** The resolver does not want to answer us. */
    REFUSED,
    /** No answer in time, after all attempts. */
    TIMEOUT,
    /** The resolver could not be talked to: no network, or an answer that is no DNS message. */
    UNREACHABLE,
    /** The aliases go in a circle or are more than 16. */
    ALIAS_LOOP,
    /** What was asked for cannot be a name. */
    BAD_NAME;

    /** Whether the name space itself was seen: there is a record or there certainly is none. */
    public boolean conclusive() {
      return this == FOUND || this == NODATA || this == NXDOMAIN;
    }
  }
}

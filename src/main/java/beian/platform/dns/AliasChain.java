package beian.platform.dns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** The aliases met so far for one question, over as many messages as it takes. */
final class AliasChain {
  private static final int MAX = 16;

  private final DnsType type;
  private final Set<Name> names = new LinkedHashSet<>();
  private Name last;
  private boolean loop;
  private long ttl = Long.MAX_VALUE;

  AliasChain(Name start, DnsType type) {
    this.type = type;
    this.last = start;
    names.add(start);
  }

  /** Where the aliases have led so far. */
  Name last() {
    return last;
  }

  boolean loops() {
    return loop;
  }

  /** The targets, without the name that was asked for. */
  List<String> targets() {
    return names.size() == 1 ? List.of() : names.stream().skip(1).map(AliasChain::text).toList();
  }

  Duration ttl() {
    return ttl == Long.MAX_VALUE ? Duration.ZERO : Duration.ofSeconds(ttl);
  }

  /**
   * Follows the aliases of a message and returns the values at their end; empty when the message
   * has none there.
   */
  List<String> follow(Message message) {
    List<Record> answers = message.getSection(Section.ANSWER);
    Record alias = type == DnsType.CNAME ? null : at(answers, last);
    while (alias instanceof CNAMERecord cname && !loop) {
      ttl = Math.min(ttl, alias.getTTL());
      last = cname.getTarget();
      loop = !names.add(last) || names.size() > MAX + 1;
      alias = at(answers, last);
    }
    List<String> values = new ArrayList<>();
    for (Record answer : answers) {
      if (answer.getType() == type.code() && answer.getName().equals(last)) {
        ttl = Math.min(ttl, answer.getTTL());
        values.add(value(answer));
      }
    }
    return values.size() < 2 ? List.copyOf(values) : values.stream().sorted().distinct().toList();
  }

  private static @Nullable Record at(List<Record> answers, Name name) {
    for (Record answer : answers) {
      if (answer instanceof CNAMERecord && answer.getName().equals(name)) {
        return answer;
      }
    }
    return null;
  }

  private static String value(Record answer) {
    if (answer instanceof ARecord a) {
      return a.getAddress().getHostAddress();
    }
    if (answer instanceof AAAARecord aaaa) {
      return aaaa.getAddress().getHostAddress();
    }
    if (answer instanceof MXRecord mx) {
      return mx.getPriority() + " " + text(mx.getTarget());
    }
    return text(
        answer instanceof NSRecord ns ? ns.getTarget() : ((CNAMERecord) answer).getTarget());
  }

  static String text(Name name) {
    return name.toString(true).toLowerCase(Locale.ROOT);
  }
}

package beian.platform.dns;

import beian.platform.dns.DnsAnswer.Status;
import beian.platform.pace.ConcurrencyLimit;
import beian.platform.pace.Pace;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/** One resolver and the manners we keep towards it. Truncated answers are fetched over TCP. */
final class AskedResolver {
  /** What fits through every path without fragments (DNS flag day 2020). */
  private static final int EDNS_BYTES = 1232;

  private final SimpleResolver resolver;
  private final String name;
  private final int attempts;
  private final ConcurrencyLimit gate;
  private final Pace pace;
  private final ScheduledExecutorService threads;

  AskedResolver(
      InetSocketAddress server,
      DnsSettings settings,
      ConcurrencyLimit gate,
      ScheduledExecutorService threads,
      LongSupplier ticker) {
    this.resolver = new SimpleResolver(server);
    this.resolver.setEDNS(0, EDNS_BYTES, 0, List.of());
    this.resolver.setTimeout(settings.timeout());
    String host = server.getAddress().getHostAddress();
    this.name = (host.contains(":") ? "[" + host + "]" : host) + ":" + server.getPort();
    this.attempts = settings.attempts();
    this.gate = gate;
    this.pace = Pace.perSecond(settings.perResolverPerSecond(), ticker);
    this.threads = threads;
  }

  String name() {
    return name;
  }

  CompletableFuture<DnsAnswer> ask(Name question, DnsType type) {
    return follow(question, new AliasChain(question, type), type);
  }

  /** Asks for the last name of the chain; an answer that stops at an alias is asked further. */
  private CompletableFuture<DnsAnswer> follow(Name question, AliasChain chain, DnsType type) {
    Name before = chain.last();
    return attempt(before, type, 1)
        .thenCompose(
            reply -> {
              if (reply.message == null || isOfAnother(reply.message, before)) {
                Status failed = reply.message == null ? reply.status : Status.SERVFAIL;
                return CompletableFuture.completedFuture(
                    answer(question, chain, type, failed, List.of()));
              }
              List<String> values = chain.follow(reply.message);
              boolean stopsAtAlias =
                  reply.status == Status.NODATA
                      && values.isEmpty()
                      && !chain.last().equals(before)
                      && !chain.loops();
              if (stopsAtAlias) {
                return follow(question, chain, type);
              }
              return CompletableFuture.completedFuture(
                  answer(question, chain, type, reply.status, values));
            });
  }

  private DnsAnswer answer(
      Name question, AliasChain chain, DnsType type, Status status, List<String> values) {
    Status said = chain.loops() ? Status.ALIAS_LOOP : values.isEmpty() ? status : Status.FOUND;
    return new DnsAnswer(
        AliasChain.text(question), type, said, values, chain.targets(), name, chain.ttl());
  }

  private record Reply(Status status, @Nullable Message message) {}

  private CompletableFuture<Reply> attempt(Name question, DnsType type, int number) {
    return gate.run(() -> delayed(() -> send(question, type)))
        .thenCompose(
            reply ->
                reply.status.conclusive() || reply.status == Status.REFUSED || number >= attempts
                    ? CompletableFuture.completedFuture(reply)
                    : attempt(question, type, number + 1));
  }

  private CompletableFuture<Reply> send(Name question, DnsType type) {
    Message query = Message.newQuery(Record.newRecord(question, type.code(), DClass.IN));
    return resolver
        .sendAsync(query, threads)
        .handle((message, failure) -> failure == null ? reply(message) : failed(failure))
        .toCompletableFuture();
  }

  private static Reply reply(Message message) {
    Status status =
        switch (message.getRcode()) {
          case Rcode.NOERROR -> says(message) ? Status.NODATA : Status.SERVFAIL;
          case Rcode.NXDOMAIN -> Status.NXDOMAIN;
          case Rcode.REFUSED -> Status.REFUSED;
          default -> Status.SERVFAIL;
        };
    return new Reply(status, message);
  }

  /**
   * Whether a message without an answer says that there is none (RFC 2308, 2.2): not when it sends
   * us on to other servers, nor when nobody knew the name or asked further for us.
   */
  private static boolean says(Message message) {
    if (!message.getSection(Section.ANSWER).isEmpty()) {
      return true;
    }
    List<Record> authority = message.getSection(Section.AUTHORITY);
    boolean sendsOn =
        authority.stream().anyMatch(record -> record.getType() == Type.NS)
            && authority.stream().noneMatch(record -> record.getType() == Type.SOA);
    Header header = message.getHeader();
    return !sendsOn && (header.getFlag(Flags.RA) || header.getFlag(Flags.AA));
  }

  /** Whether all that it answers is about other names than the one that was asked. */
  private static boolean isOfAnother(Message message, Name asked) {
    List<Record> answers = message.getSection(Section.ANSWER);
    return !answers.isEmpty()
        && answers.stream().noneMatch(record -> record.getName().equals(asked));
  }

  private static Reply failed(Throwable failure) {
    Throwable inside = failure.getCause();
    Throwable cause = failure instanceof CompletionException && inside != null ? inside : failure;
    boolean late =
        cause instanceof SocketTimeoutException
            || cause instanceof TimeoutException
            || String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("timed out");
    return new Reply(late ? Status.TIMEOUT : Status.UNREACHABLE, null);
  }

  /** In its turn; a wait holds no thread. */
  private CompletableFuture<Reply> delayed(Supplier<CompletableFuture<Reply>> work) {
    long nanos = pace.take();
    if (nanos == 0) {
      return work.get();
    }
    CompletableFuture<Void> turn = new CompletableFuture<>();
    threads.schedule(() -> turn.complete(null), nanos, TimeUnit.NANOSECONDS);
    return turn.thenCompose(now -> work.get());
  }
}

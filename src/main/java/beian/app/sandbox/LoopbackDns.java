package beian.app.sandbox;

import beian.platform.machine.Daemons;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * A name server on 127.0.0.1, UDP and TCP on the same port, that answers from a {@link ZoneFile}.
 * Answers too long for UDP are truncated as the client's EDNS size says.
 */
public final class LoopbackDns implements AutoCloseable {
  private static final Name ANOTHER = Name.fromConstantString("another.example.");

  private static final int PLAIN_UDP_BYTES = 512;
  private static final int PORT_ATTEMPTS = 20;
  private static final int HEADER_BYTES = 12;

  /** So long a name that fails by LATE waits for its answer. */
  private static final Duration LATE = Duration.ofSeconds(3);

  private final DatagramSocket udp;
  private final ServerSocket tcp;
  private final boolean chasing;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Daemons.numbered("loopback-dns"));
  private final List<String> questions = new CopyOnWriteArrayList<>();
  private final AtomicInteger lateAnswers = new AtomicInteger();
  private volatile ZoneFile zone;

  /** Starts at once on a free port; follows aliases within the zone, as a resolver does. */
  public LoopbackDns(ZoneFile zone) {
    this(zone, true);
  }

  /**
   * Starts at once on a free port.
   *
   * @param chasing whether an answer holds what an alias leads to, or the alias only
   */
  public LoopbackDns(ZoneFile zone, boolean chasing) {
    this.zone = zone;
    this.chasing = chasing;
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      DatagramSocket datagrams = null;
      ServerSocket streams = null;
      for (int i = 0; streams == null; i++) {
        datagrams = new DatagramSocket(0, loopback);
        try {
          streams = new ServerSocket(datagrams.getLocalPort(), 50, loopback);
        } catch (IOException taken) {
          datagrams.close();
          if (i == PORT_ATTEMPTS) {
            throw taken;
          }
        }
      }
      this.udp = Objects.requireNonNull(datagrams);
      this.tcp = streams;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    threads.execute(this::serveUdp);
    threads.execute(this::serveTcp);
  }

  /** Where to ask: {@code 127.0.0.1:port}. */
  public String address() {
    return "127.0.0.1:" + udp.getLocalPort();
  }

  /** Answers from another zone from now on. */
  public void become(ZoneFile other) {
    zone = other;
  }

  /** Every question so far, {@code udp www.example.cn A}. */
  public List<String> questions() {
    return List.copyOf(questions);
  }

  private void serveUdp() {
    byte[] buffer = new byte[4096];
    while (!udp.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        udp.receive(packet);
        Message query = new Message(Arrays.copyOf(buffer, packet.getLength()));
        Message answer = answer(query, "udp");
        if (zone.failure(query.getQuestion().getName()).equals("LATE")) {
          // Of the zone of now, to where it was asked: whoever waits no longer must not hear it.
          late(Objects.requireNonNull(answer), packet.getSocketAddress());
        } else if (answer != null) {
          int room = query.getOPT() == null ? PLAIN_UDP_BYTES : query.getOPT().getPayloadSize();
          byte[] wire = wire(query, answer);
          if (wire.length > room) {
            wire = truncated(query).toWire();
          }
          udp.send(new DatagramPacket(wire, wire.length, packet.getSocketAddress()));
        }
      } catch (IOException notAQuestion) {
        // not a DNS message, or closed: the loop decides
      }
    }
  }

  private void late(Message answer, SocketAddress asker) {
    byte[] wire = answer.toWire();
    threads.execute(
        () -> {
          LockSupport.parkNanos(LATE.toNanos());
          try {
            udp.send(new DatagramPacket(wire, wire.length, asker));
            lateAnswers.incrementAndGet();
          } catch (IOException closed) {
            // nobody is left to hear it
          }
        });
  }

  /** How many answers went out when nobody waited for them any more. */
  public int lateAnswers() {
    return lateAnswers.get();
  }

  private static Message truncated(Message query) {
    Message answer = reply(query);
    answer.getHeader().setFlag(Flags.TC);
    return answer;
  }

  private void serveTcp() {
    while (!tcp.isClosed()) {
      try {
        Socket socket = tcp.accept();
        threads.execute(() -> talk(socket));
      } catch (IOException closed) {
        // the loop decides
      }
    }
  }

  private void talk(Socket socket) {
    try (socket;
        DataInputStream in = new DataInputStream(socket.getInputStream());
        DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
      while (true) {
        byte[] wire = new byte[in.readUnsignedShort()];
        in.readFully(wire);
        Message answer = answer(new Message(wire), "tcp");
        if (answer != null) {
          byte[] reply = wire(new Message(wire), answer);
          out.writeShort(reply.length);
          out.write(reply);
          out.flush();
        }
      }
    } catch (IOException clientWentAway) {
      // nothing to answer to any more
    }
  }

  private @Nullable Message answer(Message query, String over) {
    Record question = query.getQuestion();
    if (question == null) {
      return null;
    }
    Name name = question.getName();
    questions.add(over + " " + name.toString(true) + " " + Type.string(question.getType()));
    ZoneFile now = zone;
    switch (now.failure(name)) {
      case "TIMEOUT":
        return null;
      case "SERVFAIL":
        return failed(query, Rcode.SERVFAIL);
      case "REFUSED":
        return failed(query, Rcode.REFUSED);
      case "STRANGER":
        return ofAnother(query);
      case "REFERRAL":
        return sendingOn(query);
      case "FOREIGN":
        return aboutAnother(query);
      default:
        return found(query, name, question.getType(), now);
    }
  }

  private Message found(Message query, Name start, int type, ZoneFile now) {
    Message answer = reply(query);
    Name name = start;
    for (int hops = 0; hops < 20; hops++) {
      Record alias = null;
      for (Record record : now.at(name)) {
        if (record.getType() == type) {
          answer.addRecord(record, Section.ANSWER);
        } else if (record instanceof CNAMERecord) {
          alias = record;
        }
      }
      if (alias == null) {
        break;
      }
      answer.addRecord(alias, Section.ANSWER);
      name = ((CNAMERecord) alias).getTarget();
      if (!chasing) {
        return answer;
      }
    }
    if (!now.knows(name)) {
      answer.getHeader().setRcode(Rcode.NXDOMAIN);
    }
    return answer;
  }

  /** What another question would have been answered, under this one's number. */
  private static Message ofAnother(Message query) {
    Message answer = new Message(query.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.addRecord(
        Record.newRecord(ANOTHER, query.getQuestion().getType(), DClass.IN), Section.QUESTION);
    return answer;
  }

  /** As a server that asks nobody for us: who else may know. */
  private static Message sendingOn(Message query) {
    Message answer = reply(query);
    answer.getHeader().unsetFlag(Flags.AA);
    answer.getHeader().unsetFlag(Flags.RA);
    Name zone = Name.fromConstantString("cn.");
    Name server = Name.fromConstantString("a.dns.cn.");
    answer.addRecord(new NSRecord(zone, DClass.IN, 3600, server), Section.AUTHORITY);
    return answer;
  }

  /** An address of a name nobody asked for. */
  private static Message aboutAnother(Message query) {
    Message answer = reply(query);
    answer.addRecord(
        new ARecord(ANOTHER, DClass.IN, 60, InetAddress.getLoopbackAddress()), Section.ANSWER);
    return answer;
  }

  /** As it goes out; of a name that fails by garbage the bytes are no message. */
  private byte[] wire(Message query, Message answer) {
    byte[] wire = answer.toWire();
    if (zone.failure(query.getQuestion().getName()).equals("GARBAGE")) {
      Arrays.fill(wire, HEADER_BYTES, wire.length, (byte) 0xFF);
    }
    return wire;
  }

  private static Message failed(Message query, int code) {
    Message answer = reply(query);
    answer.getHeader().setRcode(code);
    return answer;
  }

  private static Message reply(Message query) {
    Message answer = new Message(query.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.getHeader().setFlag(Flags.AA);
    answer.getHeader().setFlag(Flags.RA);
    answer.addRecord(query.getQuestion(), Section.QUESTION);
    return answer;
  }

  @Override
  public void close() {
    udp.close();
    try {
      tcp.close();
    } catch (IOException alreadyClosed) {
      // closed is what was asked for
    }
    threads.shutdownNow();
  }
}

package beian.app.doctor;

import beian.app.Suite;
import beian.app.doctor.Symptom.State;
import beian.inspection.card.Words;
import beian.platform.dns.DnsAnswer;
import beian.platform.dns.DnsAnswer.Status;
import beian.platform.dns.DnsLookup;
import beian.platform.dns.DnsType;
import beian.platform.mail.SmtpSettings;
import beian.rectification.notice.MailSettings.Transport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Asks the servers a night needs whether they are there; sends nothing. */
final class Servers {
  private static final int CONNECT_MILLIS = 5000;

  /** A name that is always there: RFC 6761 keeps it for documentation. */
  private static final String KNOWN_NAME = "example.com";

  private final Suite suite;

  Servers(Suite suite) {
    this.suite = suite;
  }

  List<Symptom> ask() {
    List<Symptom> symptoms = new ArrayList<>();
    if (suite.mail().transport() == Transport.SMTP) {
      symptoms.add(mail(suite.mail().smtp()));
    }
    if (suite.live()) {
      try (DnsLookup lookup = new DnsLookup(suite.evidence().dns())) {
        for (DnsAnswer answer : lookup.lookup(KNOWN_NAME, DnsType.A).join()) {
          boolean spoke =
              answer.status() != Status.TIMEOUT && answer.status() != Status.UNREACHABLE;
          symptoms.add(
              symptom(spoke, "解析服务器", "resolver", answer.resolver() + " " + answer.status()));
        }
      }
    }
    return symptoms;
  }

  private static Symptom mail(SmtpSettings smtp) {
    String place = smtp.host() + ":" + smtp.port();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(smtp.host(), smtp.port()), CONNECT_MILLIS);
      return symptom(true, "邮件服务器", "mail server", place);
    } catch (IOException e) {
      return symptom(false, "邮件服务器", "mail server", place + " " + e.getMessage());
    }
  }

  private static Symptom symptom(boolean well, String zh, String en, String found) {
    return new Symptom(well ? State.OK : State.FAIL, new Words(zh, en), Doctor.plain(found));
  }
}

package beian.app.bench;

import beian.app.Suite;
import beian.platform.batch.Execution;
import beian.platform.error.Problem;
import beian.rectification.notice.MailSettings;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A process of its own that lets a first night hand its letters to a mail server on this machine,
 * in a home of its own: how long the step took that sends them, with all that is written down, and
 * how long Angus Mail alone takes for as many letters over as many connections.
 */
public final class LetterProcess {
  private static final String STEP = "send-notices";
  private static final String LINE = "0123456789abcdef".repeat(4) + "\r\n";
  private static final int LINES = 90;

  private LetterProcess() {}

  /** Takes the assignment's file. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    Assignment given = Assignment.read(Path.of(arguments[0]));
    List<String> lines = new ArrayList<>();
    try (BenchServers servers = new BenchServers()) {
      Assignment assignment = given.with(throughServer(given, servers.mail()));
      try (Suite suite = assignment.open()) {
        StepMeter meter = new StepMeter();
        Execution execution = NightProcess.night(suite, assignment, meter);
        for (Problem problem : execution.problems()) {
          lines.add("!" + problem);
        }
        MailSettings mail = suite.mail();
        long letters = sent(suite);
        meter.figures().stream()
            .filter(step -> step.name().startsWith(STEP))
            .map(step -> new Figure("letters", letters, step.seconds(), step.cpu(), 0, 0))
            .forEach(step -> lines.add(step.line()));
        int connections = mail.smtp().connections();
        plain(letters / 10 + 1, connections, servers.mail());
        Stopwatch watch = Stopwatch.ofProcess();
        plain(letters, connections, servers.mail());
        lines.add(new Figure("letters-loop", letters, watch.seconds(), watch.cpu(), 0, 0).line());
      }
    } finally {
      Files.write(given.result(), lines);
    }
  }

  private static Map<String, String> throughServer(Assignment given, int port) {
    Map<String, String> settings = new TreeMap<>(given.settings());
    settings.put("beian.mail.transport", "smtp");
    settings.put("beian.mail.host", "127.0.0.1");
    settings.put("beian.mail.port", Integer.toString(port));
    settings.put("beian.mail.security", "none");
    settings.put("beian.mail.rate-per-minute", "0");
    return settings;
  }

  private static long sent(Suite suite) {
    return suite
        .transactions()
        .read(
            () ->
                suite
                    .transactions()
                    .sql()
                    .number("select count(distinct letter_no) from notice where state = 'SENT'"));
  }

  /** As many letters of the usual length, bytes as they are, over as many connections. */
  private static void plain(long letters, int connections, int port)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int n = 0; n < connections; n++) {
        long share = letters / connections + (n < letters % connections ? 1 : 0);
        all.add(
            threads.submit(
                () -> {
                  plain(share, port);
                  return share;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private static void plain(long letters, int port) throws MessagingException {
    Session session = Session.getInstance(new Properties());
    byte[] letter =
        ("From: bench@example.cn\r\nTo: owner@example.cn\r\nSubject: bench\r\n\r\n"
                + LINE.repeat(LINES))
            .getBytes(StandardCharsets.US_ASCII);
    try (SMTPTransport plain = new SMTPTransport(session, null)) {
      plain.connect("127.0.0.1", port, null, null);
      for (long n = 0; n < letters; n++) {
        SMTPMessage message = new SMTPMessage(session, new ByteArrayInputStream(letter));
        message.setEnvelopeFrom("bench@example.cn");
        plain.sendMessage(message, new Address[] {new InternetAddress("owner@example.cn")});
      }
    }
  }
}

package beian.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.sandbox.LoopbackSmtp;
import beian.app.sandbox.LoopbackSmtp.Options;
import beian.platform.mail.SmtpSettings.Security;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One transport with three connections to a server. */
class SmtpConnectionsTest {
  private LoopbackSmtp server;
  private SmtpTransport transport;

  @BeforeEach
  void a_server(@TempDir Path inbox) {
    server = new LoopbackSmtp(inbox.resolve("smtp"), Options.plain());
    transport =
        new SmtpTransport(
            new SmtpSettings(
                "localhost",
                server.port(),
                Security.NONE,
                null,
                null,
                null,
                "mail.example.cn",
                0,
                3,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5)));
  }

  @AfterEach
  void close() {
    transport.close();
    server.close();
  }

  @Test
  void as_many_letters_are_with_the_server_at_once_as_connections_are_set() throws Exception {
    CyclicBarrier together = new CyclicBarrier(3);
    server.whenWhole(() -> await(together));
    assertThat(atOnce(6)).hasSize(6).allMatch(sent -> sent instanceof Sent.Accepted);
    assertThat(server.connections()).isEqualTo(3);
  }

  @Test
  void one_letter_after_the_other_needs_one_connection_only() {
    for (int i = 0; i < 3; i++) {
      transport.send(LetterExample.letter("n-" + i, "a@example.cn"));
    }
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void a_letter_whose_connection_is_not_taken_goes_over_another_one() throws Exception {
    server.most(1);
    assertThat(atOnce(6)).hasSize(6).allMatch(sent -> sent instanceof Sent.Accepted);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void a_server_that_is_not_there_is_told_for_each_letter() throws Exception {
    server.close();
    assertThat(atOnce(6)).hasSize(6).allMatch(sent -> sent instanceof Sent.Unreachable);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception alone) {
      throw new IllegalStateException(alone);
    }
  }

  /** What became of so many letters, each in a thread of its own. */
  private List<Sent> atOnce(int letters) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(letters);
    try {
      List<Future<Sent>> all = new ArrayList<>();
      for (int i = 0; i < letters; i++) {
        Letter letter = LetterExample.letter("n-" + i, "owner" + i + "@example.cn");
        all.add(threads.submit(() -> transport.send(letter)));
      }
      List<Sent> became = new ArrayList<>();
      for (Future<Sent> one : all) {
        became.add(one.get());
      }
      return became;
    } finally {
      threads.shutdown();
    }
  }
}

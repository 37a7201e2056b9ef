package beian.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptSocketsTest {
  @ParameterizedTest
  @EnumSource(SmtpSettings.Security.class)
  void the_socket_to_the_mail_server_keeps_nothing_back(SmtpSettings.Security security)
      throws IOException {
    Properties properties = SmtpTransport.properties(settings(security), this);

    String made = security == SmtpSettings.Security.TLS ? "ssl.socketFactory" : "socketFactory";
    try (Socket socket = ((SocketFactory) properties.get("mail.smtp." + made)).createSocket()) {
      assertThat(socket.getTcpNoDelay()).isTrue();
    }
  }

  @Test
  void however_it_is_made_it_keeps_nothing_back() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    PromptSockets sockets = new PromptSockets(SocketFactory.getDefault());
    try (ServerSocket server = new ServerSocket(0, 5, here)) {
      int port = server.getLocalPort();
      for (Socket socket :
          List.of(
              sockets.createSocket(here, port),
              sockets.createSocket(here, port, here, 0),
              sockets.createSocket(here.getHostAddress(), port),
              sockets.createSocket(here.getHostAddress(), port, here, 0))) {
        try (socket) {
          assertThat(socket.getTcpNoDelay()).isTrue();
        }
      }
    }
  }

  private static SmtpSettings settings(SmtpSettings.Security security) {
    return new SmtpSettings(
        "localhost",
        25,
        security,
        null,
        null,
        null,
        "mail.example.cn",
        0,
        1,
        Duration.ofSeconds(1),
        Duration.ofSeconds(1));
  }
}

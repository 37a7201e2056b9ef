package beian.platform.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Sockets whose last bytes leave at once (RFC 1122, 4.2.3.4, without Nagle's delay). The closing
 * dot of a letter follows when it is written down that the letter leaves; a socket as it comes
 * would keep it until the server has acknowledged what it has, which servers put off for some forty
 * milliseconds, since they have nothing to answer before the dot.
 */
final class PromptSockets extends SocketFactory {
  private final SocketFactory made;

  /**
   * @param made makes them, plain or for TLS
   */
  PromptSockets(SocketFactory made) {
    this.made = made;
  }

  private static Socket prompt(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    return socket;
  }

  @Override
  public Socket createSocket() throws IOException {
    return prompt(made.createSocket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return prompt(made.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return prompt(made.createSocket(host, port, from, fromPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return prompt(made.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return prompt(made.createSocket(host, port, from, fromPort));
  }
}

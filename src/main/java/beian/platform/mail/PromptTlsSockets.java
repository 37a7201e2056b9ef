package beian.platform.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** The same as {@link PromptSockets} for connections that speak TLS from the start. */
final class PromptTlsSockets extends SSLSocketFactory {
  private final SSLSocketFactory made;
  private final PromptSockets prompt;

  PromptTlsSockets(SSLSocketFactory made) {
    this.made = made;
    this.prompt = new PromptSockets(made);
  }

  @Override
  public Socket createSocket() throws IOException {
    return prompt.createSocket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return prompt.createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return prompt.createSocket(host, port, from, fromPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return prompt.createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return prompt.createSocket(host, port, from, fromPort);
  }

  @Override
  public Socket createSocket(Socket over, String host, int port, boolean closesIt)
      throws IOException {
    return made.createSocket(over, host, port, closesIt);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return made.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return made.getSupportedCipherSuites();
  }
}

package beian.app.sandbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One client's session with {@link LoopbackSmtp} (RFC 5321, 3207, 4954, 6531). */
final class SmtpConversation {
  private static final int MAX_LETTER = 50 << 20;
  private static final int MAX_LINE = 8192;

  private final LoopbackSmtp server;
  private Socket socket;
  private InputStream in;
  private OutputStream out;
  private boolean tls;
  private String user = "";
  private @Nullable String from;
  private String parameters = "";
  private final List<String> to = new ArrayList<>();

  SmtpConversation(LoopbackSmtp server, Socket socket) throws IOException {
    this.server = server;
    this.socket = socket;
    this.tls = socket instanceof SSLSocket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
  }

  void run() throws IOException {
    reply("220 loopback ESMTP");
    String line = line();
    while (line != null && command(line)) {
      line = line();
    }
  }

  /** Answers one command; false when the connection ends. */
  private boolean command(String line) throws IOException {
    String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
    switch (verb) {
      case "EHLO" -> hello();
      case "HELO", "NOOP" -> reply("250 ok");
      case "RSET" -> {
        reset();
        reply("250 ok");
      }
      case "STARTTLS" -> startTls();
      case "AUTH" -> login(line.substring(4).strip());
      case "MAIL" -> {
        return mail(line);
      }
      case "RCPT" -> recipient(line);
      case "DATA" -> {
        return data();
      }
      case "QUIT" -> {
        reply("221 bye");
        return false;
      }
      default -> reply("502 5.5.1 unknown command");
    }
    return true;
  }

  private void hello() throws IOException {
    reset();
    List<String> offers = new ArrayList<>(List.of("loopback", "PIPELINING", "8BITMIME"));
    if (server.options().tls() != null && !tls) {
      offers.add("STARTTLS");
    }
    if (!server.options().logins().isEmpty()) {
      offers.add("AUTH PLAIN LOGIN");
    }
    if (server.options().smtpUtf8()) {
      offers.add("SMTPUTF8");
    }
    offers.add("ENHANCEDSTATUSCODES");
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < offers.size(); i++) {
      all.append("250").append(i == offers.size() - 1 ? ' ' : '-').append(offers.get(i));
      all.append(i == offers.size() - 1 ? "" : "\r\n");
    }
    reply(all.toString());
  }

  /** What was buffered before the handshake is not looked at: it was not protected. */
  private void startTls() throws IOException {
    SSLContext context = server.options().tls();
    if (context == null || tls) {
      reply("502 5.5.1 no TLS here");
      return;
    }
    reply("220 go ahead");
    SSLSocket secure =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(socket, socket.getInetAddress().getHostAddress(), 0, true);
    secure.setUseClientMode(false);
    secure.startHandshake();
    socket = secure;
    in = new BufferedInputStream(secure.getInputStream());
    out = secure.getOutputStream();
    tls = true;
    user = "";
    reset();
  }

  private void login(String argument) throws IOException {
    String[] words = argument.split(" ", 2);
    String name;
    String password;
    if (words[0].equalsIgnoreCase("PLAIN")) {
      String[] parts = (words.length > 1 ? decode(words[1]) : ask("")).split("\0", -1);
      name = parts.length > 2 ? parts[1] : "";
      password = parts.length > 2 ? parts[2] : "";
    } else if (words[0].equalsIgnoreCase("LOGIN")) {
      name = words.length > 1 ? decode(words[1]) : ask("VXNlcm5hbWU6");
      password = ask("UGFzc3dvcmQ6");
    } else {
      reply("504 5.5.4 mechanism not offered");
      return;
    }
    Map<String, String> logins = server.options().logins();
    if (password.equals(logins.get(name))) {
      user = name;
      reply("235 2.7.0 welcome");
    } else {
      reply("535 5.7.8 login refused");
    }
  }

  private String ask(String prompt) throws IOException {
    reply("334 " + prompt);
    String answer = line();
    return answer == null ? "" : decode(answer);
  }

  private static String decode(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  private boolean mail(String line) throws IOException {
    if (server.drops(LoopbackSmtp.Drop.AT_MAIL)) {
      return false;
    }
    if (!server.options().logins().isEmpty() && user.isEmpty()) {
      reply("530 5.7.0 login first");
      return true;
    }
    String refusal = server.refusal(address(line));
    if (refusal != null) {
      reply(refusal);
      return true;
    }
    from = address(line);
    parameters = line.substring(line.indexOf('>') + 1).strip();
    reply("250 2.1.0 ok");
    return true;
  }

  private void recipient(String line) throws IOException {
    String refusal = server.refusal(address(line));
    if (from == null) {
      reply("503 5.5.1 MAIL first");
    } else if (refusal != null) {
      reply(refusal);
    } else {
      to.add(address(line));
      reply("250 2.1.5 ok");
    }
  }

  private static String address(String line) {
    int start = line.indexOf('<');
    int end = line.indexOf('>', start);
    return start < 0 || end < 0 ? "" : line.substring(start + 1, end);
  }

  private boolean data() throws IOException {
    if (from == null || to.isEmpty()) {
      reply("503 5.5.1 nobody to send to");
      return true;
    }
    reply("354 end with a dot");
    byte[] letter = letter();
    if (letter != null) {
      server.heardWhole();
    }
    if (letter == null || server.drops(LoopbackSmtp.Drop.BEFORE_REPLY)) {
      return false;
    }
    String refusal = server.letterRefusal(to.get(0));
    if (refusal != null) {
      reset();
      reply(refusal);
      return !refusal.startsWith("421");
    }
    server.take(from, to, parameters, tls, user, letter);
    reset();
    reply("250 2.0.0 taken");
    return !server.drops(LoopbackSmtp.Drop.AFTER_REPLY);
  }

  /** The letter up to the line that holds a dot only, stuffed dots taken out. */
  private byte @Nullable [] letter() throws IOException {
    ByteArrayOutputStream letter = new ByteArrayOutputStream();
    byte[] line = lineBytes(MAX_LETTER);
    while (line != null && letter.size() < MAX_LETTER) {
      boolean dotted = line.length > 0 && line[0] == '.';
      if (dotted && line.length == 1) {
        return letter.toByteArray();
      }
      letter.write(line, dotted ? 1 : 0, line.length - (dotted ? 1 : 0));
      letter.write('\r');
      letter.write('\n');
      line = lineBytes(MAX_LETTER);
    }
    return null;
  }

  private void reset() {
    from = null;
    parameters = "";
    to.clear();
  }

  private void reply(String text) throws IOException {
    out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private @Nullable String line() throws IOException {
    byte[] bytes = lineBytes(MAX_LINE);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  private byte @Nullable [] lineBytes(int limit) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        byte[] bytes = line.toByteArray();
        boolean crlf = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return crlf ? java.util.Arrays.copyOf(bytes, bytes.length - 1) : bytes;
      }
      if (line.size() >= limit) {
        return null;
      }
      line.write(next);
    }
    return null;
  }
}

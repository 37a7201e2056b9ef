package beian.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The servers of a {@link ServerProcess}, until nobody needs them. */
final class BenchServers implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;
  private final String[] ports;

  /** Starts them. */
  BenchServers() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ServerProcess.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    ports = String.valueOf(said.readLine()).split(" ");
  }

  int names() {
    return Integer.parseInt(ports[0]);
  }

  int web() {
    return Integer.parseInt(ports[1]);
  }

  int mail() {
    return Integer.parseInt(ports[2]);
  }

  @Override
  public void close() throws IOException {
    said.close();
    process.destroy();
  }
}

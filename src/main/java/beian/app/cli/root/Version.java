package beian.app.cli.root;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version the build wrote down. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/beian/build.properties")) {
      build.load(in);
    }
    return new String[] {"beian " + build.getProperty("version")};
  }
}

package beian.app.cli.root;

import beian.app.Build;
import picocli.CommandLine.IVersionProvider;

/** The version the build wrote down. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"beian " + Build.version()};
  }
}

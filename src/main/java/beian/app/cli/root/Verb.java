package beian.app.cli.root;

import java.util.concurrent.Callable;

/** Something the command line does. What it belongs to is handed in before it is called. */
public abstract class Verb implements Callable<Integer> {
  /** The command line it belongs to. */
  @SuppressWarnings("NullAway.Init")
  protected Beian beian;

  /** Told by {@link EveryCommand}. */
  final void of(Beian root) {
    beian = root;
  }
}

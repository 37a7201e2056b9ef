package beian.app.cli.root;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The end of the process when a signal asks for it (systemd's stop, Ctrl-C): a job is stopped at
 * its next commit, the command says what goes on with it and ends with its own exit code. Without a
 * job the process simply ends.
 */
public final class Ending {
  private final CompletableFuture<Integer> over = new CompletableFuture<>();
  private @Nullable Runnable stop;
  private boolean asked;

  /** From now on a signal is an orderly end. */
  public void listen() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::asked, "ending"));
  }

  /**
   * Work that is to be stopped rather than cut off.
   *
   * @param how stops it, soon; at once when the end was asked for already
   */
  synchronized void during(Runnable how) {
    stop = how;
    if (asked) {
      how.run();
    }
  }

  /** Says that everything is done and said; the process ends with this status. */
  public void over(int status) {
    over.complete(status);
  }

  private void asked() {
    if (!over.isDone() && stopsSomething()) {
      // The exit code is the command's: that of the signal says nothing of what was done.
      Runtime.getRuntime().halt(over.join());
    }
  }

  private synchronized boolean stopsSomething() {
    asked = true;
    if (stop == null) {
      return false;
    }
    stop.run();
    return true;
  }
}

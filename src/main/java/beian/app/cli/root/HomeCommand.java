package beian.app.cli.root;

import beian.app.Suite;

/** What is done in a home: it is opened, and closed whatever happens. Who fails throws. */
public abstract class HomeCommand extends Verb {
  /**
   * Refuses what makes no sense, before the home is opened.
   *
   * @throws Exception whatever ends the command
   */
  protected void require() throws Exception {}

  /**
   * Does it.
   *
   * @param suite the home, open
   * @throws Exception whatever ends the command
   */
  protected abstract void run(Suite suite) throws Exception;

  @Override
  public Integer call() throws Exception {
    require();
    try (Suite suite = beian.open()) {
      run(suite);
    }
    return 0;
  }
}

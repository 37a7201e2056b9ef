package beian.platform.batch.step;

/**
 * A step that does one thing. It has no transaction but those it makes, and done again after a
 * restart it finds what is done already.
 */
@FunctionalInterface
public interface Task {
  /**
   * Does it.
   *
   * @throws Exception when the step fails
   */
  void act(StepRun run) throws Exception;
}

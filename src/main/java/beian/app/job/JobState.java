package beian.app.job;

import beian.inspection.card.Words;
import beian.platform.list.Term;
import jakarta.batch.runtime.BatchStatus;

/** What people call the state of an execution or a step. */
public final class JobState {
  private JobState() {}

  /** The state as lists show it; programs read the engine's own word. */
  public static Term of(BatchStatus status) {
    return Term.of(status.name(), words(status));
  }

  /** Its words. */
  public static Words words(BatchStatus status) {
    return switch (status) {
      case STARTING -> new Words("启动中", "starting");
      case STARTED -> new Words("运行中", "running");
      case STOPPING -> new Words("停止中", "stopping");
      case STOPPED -> new Words("已停止", "stopped");
      case FAILED -> new Words("失败", "failed");
      case COMPLETED -> new Words("已完成", "completed");
      case ABANDONED -> new Words("已放弃", "abandoned");
    };
  }
}

package beian.app.job;

import beian.inspection.card.Words;
import beian.platform.batch.Execution;
import beian.platform.list.Term;
import jakarta.batch.runtime.BatchStatus;

/** What people call the state of an execution or a step. */
public final class JobState {
  private JobState() {}

  /** The same of an execution: one whose process is no more does not run, whatever stands there. */
  public static Term of(Execution execution) {
    return Term.of(execution.status().name(), words(execution));
  }

  /** The words of an execution. */
  public static Words words(Execution execution) {
    return execution.orphaned()
        ? new Words("已中断（进程已不在）", "killed (its process is gone)")
        : words(execution.status());
  }

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

package beian.app.job;

import beian.app.ErrorTexts;
import beian.inspection.card.Words;
import beian.platform.batch.Execution;
import beian.platform.database.Transactions;
import beian.platform.list.Filter;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.platform.list.ListSource;
import beian.platform.list.Listing;
import jakarta.batch.runtime.BatchStatus;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The executions of jobs, newest first. */
public final class JobList {
  /** The list. */
  public static final ListDefinition<Execution> DEFINITION =
      new ListDefinition<>(
          "jobs",
          new Listing<Execution>()
              .column("execution", "执行", "Execution", Execution::id)
              .hidden("instance", "实例", "Instance", Execution::instance)
              .column("job", "作业", "Job", Execution::job)
              .column("status", "状态", "Status", execution -> JobState.of(execution))
              .hidden("exit_status", "结束状态", "Exit status", Execution::exitStatus)
              .column("started_at", "开始", "Started", Execution::startedAt)
              .column("ended_at", "结束", "Ended", Execution::endedAt)
              .column("now", "业务时间", "As of", JobList::moment)
              .column("problem", "问题", "Problem", JobList::problem),
          List.of(
              Filter.present("job", "JOB", "i.jobname"),
              Filter.oneOf("status", "STATUS", BatchStatus.values(), "e.batchstatus = ?")),
          ListSource.keysOfRows(
                  "batch_job_execution e join batch_job_instance i"
                      + " on i.jobinstanceid = e.jobinstanceid",
                  "e.jobexecutionid")
              .newestFirst());

  private static final ErrorTexts TEXTS = new ErrorTexts();

  private JobList() {}

  /**
   * The list of a database.
   *
   * @param execution gives the one of a number
   */
  public static ListRows<Execution> in(
      Transactions transactions, LongFunction<Execution> execution) {
    return DEFINITION.in(
        transactions,
        found ->
            found.stream()
                .map(hit -> execution.apply(((Number) hit.key().get(0)).longValue()))
                .toList());
  }

  /** The moment an execution is about. */
  public static Instant moment(Execution execution) {
    return Instant.parse(
        execution.parameters().getOrDefault("now", execution.createdAt().toString()));
  }

  private static @Nullable Words problem(Execution execution) {
    return execution.problems().stream().findFirst().map(TEXTS::line).orElse(null);
  }
}

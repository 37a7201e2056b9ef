package beian.platform.batch;

import beian.platform.database.Sql;
import jakarta.batch.runtime.BatchStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The executions as the database has them, read without starting the engine. */
final class Executions {
  private static final String SELECT =
      "select e.*, i.jobname from batch_job_execution e"
          + " join batch_job_instance i on i.jobinstanceid = e.jobinstanceid ";

  private final Sql sql;

  Executions(Sql sql) {
    this.sql = sql;
  }

  List<Execution> newest(int limit) {
    return sql.list(SELECT + "order by e.jobexecutionid desc limit ?", this::execution, limit);
  }

  Optional<Execution> find(long id) {
    return sql.first(SELECT + "where e.jobexecutionid = ?", this::execution, id);
  }

  /** The newest attempt of an instance: the only one that can be restarted. */
  long newestOf(long instance) {
    return sql.number(
        "select max(jobexecutionid) from batch_job_execution where jobinstanceid = ?", instance);
  }

  List<Long> underWay() {
    return sql.list(
        "select jobexecutionid from batch_job_execution"
            + " where batchstatus in ('STARTING', 'STARTED', 'STOPPING') order by jobexecutionid",
        row -> row.getLong(1));
  }

  /** Says of an execution whose process is gone, and of its steps, that they failed. */
  void cutOff(long id, Instant now) {
    sql.update(
        "update batch_job_execution set batchstatus = 'FAILED', exitstatus = 'FAILED',"
            + " endtime = ?, lastupdatedtime = ? where jobexecutionid = ?",
        now,
        now,
        id);
    sql.update(
        "update batch_partition_execution set batchstatus = 'FAILED'"
            + " where batchstatus in ('STARTING', 'STARTED', 'STOPPING') and stepexecutionid in"
            + " (select stepexecutionid from batch_step_execution where jobexecutionid = ?)",
        id);
    sql.update(
        "update batch_step_execution set batchstatus = 'FAILED', exitstatus = 'FAILED', endtime = ?"
            + " where batchstatus in ('STARTING', 'STARTED', 'STOPPING') and jobexecutionid = ?",
        now,
        id);
  }

  /** Asks an execution in another process to stop; it looks at each commit and between steps. */
  void askToStop(long id) {
    String stopping = " set batchstatus = 'STOPPING' where batchstatus = 'STARTED' and ";
    sql.update("update batch_job_execution" + stopping + "jobexecutionid = ?", id);
    sql.update("update batch_step_execution" + stopping + "jobexecutionid = ?", id);
    sql.update(
        "update batch_partition_execution"
            + stopping
            + "stepexecutionid in"
            + " (select stepexecutionid from batch_step_execution where jobexecutionid = ?)",
        id);
  }

  /** Whether somebody asked for that. */
  boolean isToStop(long id) {
    return sql.number(
            "select count(*) from batch_job_execution"
                + " where jobexecutionid = ? and batchstatus = 'STOPPING'",
            id)
        > 0;
  }

  /** Forgets instances that are over and done with since before a moment. */
  int purge(Instant before) {
    return sql.update(
        "delete from batch_job_instance where jobinstanceid in (select jobinstanceid from"
            + " batch_job_execution group by jobinstanceid having max(endtime) < ? and count(*) ="
            + " count(endtime) and max(case when batchstatus in ('COMPLETED', 'ABANDONED') then"
            + " jobexecutionid end) = max(jobexecutionid))",
        before);
  }

  private Execution execution(ResultSet row) throws SQLException {
    long id = row.getLong("jobexecutionid");
    return new Execution(
        id,
        row.getLong("jobinstanceid"),
        row.getString("jobname"),
        BatchStatus.valueOf(row.getString("batchstatus")),
        created(row),
        Sql.instant(row, "starttime"),
        Sql.instant(row, "endtime"),
        orEmpty(row.getString("exitstatus")),
        parameters(orEmpty(row.getString("jobparameters"))),
        sql.list(
            "select * from batch_step_execution where jobexecutionid = ? order by stepexecutionid",
            Executions::step,
            id),
        Problems.of(sql, id),
        false);
  }

  private static Instant created(ResultSet row) throws SQLException {
    Instant created = Sql.instant(row, "createtime");
    return created == null ? Instant.EPOCH : created;
  }

  private static StepCount step(ResultSet row) throws SQLException {
    return new StepCount(
        row.getString("stepname"),
        BatchStatus.valueOf(row.getString("batchstatus")),
        row.getLong("readcount"),
        row.getLong("writecount"),
        row.getLong("filtercount"),
        row.getLong("readskipcount")
            + row.getLong("processskipcount")
            + row.getLong("writeskipcount"),
        Sql.instant(row, "starttime"),
        Sql.instant(row, "endtime"));
  }

  /** The engine keeps a parameter as a line, name and value parted by " = ". */
  private static Map<String, String> parameters(String lines) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String line : lines.split("\n")) {
      int middle = line.indexOf(" = ");
      if (middle > 0) {
        parameters.put(line.substring(0, middle), line.substring(middle + 3).stripTrailing());
      }
    }
    return parameters;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}

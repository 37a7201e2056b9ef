package beian.platform.batch;

import beian.platform.PlatformError;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import beian.platform.error.ErrorCode;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.log.Masked;
import beian.platform.machine.Breakdown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Why executions failed, kept in the database as what people are told, not as a stack trace. */
public final class Problems {
  private static final int LONGEST = 4000;

  private final Transactions transactions;

  public Problems(Transactions transactions) {
    this.transactions = transactions;
  }

  /** A code as it was kept; its words stand in the message files under the same name. */
  private record KeptCode(String code, Exit exit) implements ErrorCode {}

  /** Keeps why a step failed; a later reason of the same step replaces it. */
  public Problem keep(long execution, String step, Throwable failure) {
    Problem problem = problem(step, failure);
    keep(execution, step, problem);
    return problem;
  }

  void keep(long execution, String step, Problem problem) {
    String insert =
        transactions
            .dialect()
            .upsert(
                "batch_problem",
                List.of("jobexecutionid", "step"),
                List.of("code", "exit_status", "place", "found", "expected"));
    transactions.run(
        () ->
            transactions
                .sql()
                .update(
                    insert,
                    execution,
                    step,
                    problem.code().code(),
                    problem.code().exit(),
                    cut(problem.place()),
                    cut(problem.found()),
                    cut(problem.expected())));
  }

  static List<Problem> of(Sql sql, long execution) {
    return sql.list(
        "select code, exit_status, place, found, expected from batch_problem p"
            + " where jobexecutionid = ? order by (select min(s.stepexecutionid)"
            + " from batch_step_execution s where s.jobexecutionid = p.jobexecutionid"
            + " and s.stepname = p.step), step",
        Problems::read,
        execution);
  }

  private static Problem read(ResultSet row) throws SQLException {
    ErrorCode.Exit exit = ErrorCode.Exit.valueOf(row.getString("exit_status"));
    return new Problem(
        new KeptCode(row.getString("code"), exit),
        row.getString("place"),
        row.getString("found"),
        row.getString("expected"));
  }

  private Problem problem(String step, Throwable failure) {
    return Stream.iterate(failure, t -> t != null, Throwable::getCause)
        .limit(20)
        .filter(ProblemException.class::isInstance)
        .map(t -> ((ProblemException) t).problem())
        .findFirst()
        .or(() -> Breakdown.of(failure, transactions.place()))
        .orElseGet(() -> new Problem(PlatformError.STEP_FAILED, step, innermost(failure), ""));
  }

  private static String innermost(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause.getCause() != null && depth < 20; depth++) {
      cause = cause.getCause();
    }
    String message =
        cause.getMessage() == null ? "" : cause.getMessage().lines().findFirst().orElse("");
    return Masked.text(cause.getClass().getSimpleName() + ": " + message);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}

package beian.intake.store;

import beian.intake.row.Note;
import beian.intake.store.ImportFile.State;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import beian.platform.error.ErrorCode;
import beian.platform.error.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The files of every import. Works in the thread's transaction, or in one of its own. */
public final class ImportFileStore {
  private static final int MOST_NOTES = 1000;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COLUMNS =
      "run, seq, name, file_hash, origin, path, from_inbox, dry_run, state, rows_read, rows_added,"
          + " rows_changed, rows_unchanged, rows_duplicate, rows_rejected, problem_code,"
          + " problem_exit, problem_place, problem_found, problem_expected, notes, planned_at,"
          + " ended_at";

  private final Transactions transactions;

  public ImportFileStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /** An error code as it was kept; its words stand in the message files under the same name. */
  private record KeptCode(String code, Exit exit) implements ErrorCode {}

  /** Lays down the files of a run, in place of any laid down before. */
  public void plan(long run, List<ImportFile> files) {
    transactions.run(
        () -> {
          transactions.sql().update("delete from import_file where run = ?", run);
          transactions
              .sql()
              .batch(
                  "insert into import_file ("
                      + COLUMNS
                      + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                      + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  files,
                  ImportFileStore::parameters);
        });
  }

  /** The files of a run in the order of reading. */
  public List<ImportFile> of(long run) {
    return list("where run = ? order by seq", run);
  }

  /** The files of a run that cannot be read. */
  public List<ImportFile> unreadable(long run) {
    return of(run).stream().filter(file -> file.state() == State.UNREADABLE).toList();
  }

  /** The newest files of all runs, newest first. */
  public List<ImportFile> newest(int limit) {
    return list("order by run desc, seq limit ?", limit);
  }

  /**
   * The files taken up from one moment to another, the second not included; not those of dry runs.
   */
  public List<ImportFile> between(Instant from, Instant to) {
    return list(
        "where planned_at >= ? and planned_at < ? and dry_run = false order by run, seq", from, to);
  }

  /** Whether a file of this content was read to its end before, not counting dry runs. */
  public boolean isKnown(String hash) {
    return transactions.read(
            () ->
                transactions
                    .sql()
                    .number(
                        "select count(*) from import_file where file_hash = ? and state = 'DONE'"
                            + " and dry_run = false",
                        hash))
        > 0;
  }

  /** Adds to the counts of a file. */
  public void count(ImportFile file, RowCounts more) {
    update(
        "update import_file set rows_read = rows_read + ?, rows_added = rows_added + ?,"
            + " rows_changed = rows_changed + ?, rows_unchanged = rows_unchanged + ?,"
            + " rows_duplicate = rows_duplicate + ?, rows_rejected = rows_rejected + ?"
            + " where run = ? and seq = ?",
        more.read(),
        more.added(),
        more.changed(),
        more.unchanged(),
        more.duplicates(),
        more.rejected(),
        file.run(),
        file.seq());
  }

  /** Adds notes to a file; a file has only so many, the first ones. */
  public void note(ImportFile file, List<Note> more) {
    if (more.isEmpty()) {
      return;
    }
    transactions.run(
        () -> {
          List<Note> notes = notes(file);
          notes.addAll(more);
          update(
              "update import_file set notes = ? where run = ? and seq = ?",
              json(notes.subList(0, Math.min(notes.size(), MOST_NOTES))),
              file.run(),
              file.seq());
        });
  }

  /** A file was read to its end; these notes come before those it has. */
  public void done(ImportFile file, List<Note> notes, Instant at) {
    transactions.run(
        () -> {
          List<Note> all = new ArrayList<>(notes);
          all.addAll(notes(file));
          update(
              "update import_file set state = 'DONE', notes = ?, ended_at = ?"
                  + " where run = ? and seq = ?",
              json(all),
              at,
              file.run(),
              file.seq());
        });
  }

  private List<Note> notes(ImportFile file) {
    return transactions
        .sql()
        .first(
            "select notes from import_file where run = ? and seq = ?",
            row -> new ArrayList<>(notes(row.getString(1))),
            file.run(),
            file.seq())
        .orElseGet(ArrayList::new);
  }

  /** A file cannot be read. */
  public void unreadable(ImportFile file, Problem problem, Instant at) {
    update(
        "update import_file set state = 'UNREADABLE', problem_code = ?, problem_exit = ?,"
            + " problem_place = ?, problem_found = ?, problem_expected = ?, ended_at = ?"
            + " where run = ? and seq = ?",
        problem.code().code(),
        problem.code().exit(),
        problem.place(),
        problem.found(),
        problem.expected(),
        at,
        file.run(),
        file.seq());
  }

  private void update(String sql, @Nullable Object... parameters) {
    transactions.run(() -> transactions.sql().update(sql, parameters));
  }

  private List<ImportFile> list(String condition, Object... parameters) {
    String query = "select " + COLUMNS + " from import_file " + condition;
    return transactions.read(
        () -> transactions.sql().list(query, ImportFileStore::file, parameters));
  }

  private static @Nullable Object[] parameters(ImportFile file) {
    Problem problem = file.problem();
    RowCounts counts = file.counts();
    return new @Nullable Object[] {
      file.run(),
      file.seq(),
      file.name(),
      file.hash(),
      file.origin().toString(),
      file.path().toString(),
      file.inbox(),
      false, // dry_run: only files of earlier versions have it
      file.state(),
      counts.read(),
      counts.added(),
      counts.changed(),
      counts.unchanged(),
      counts.duplicates(),
      counts.rejected(),
      problem == null ? null : problem.code().code(),
      problem == null ? null : problem.code().exit(),
      problem == null ? null : problem.place(),
      problem == null ? null : problem.found(),
      problem == null ? null : problem.expected(),
      json(file.notes()),
      file.plannedAt(),
      file.endedAt()
    };
  }

  private static ImportFile file(ResultSet row) throws SQLException {
    return new ImportFile(
        row.getLong("run"),
        row.getInt("seq"),
        row.getString("name"),
        row.getString("file_hash"),
        Path.of(row.getString("origin")),
        Path.of(row.getString("path")),
        row.getBoolean("from_inbox"),
        State.valueOf(row.getString("state")),
        new RowCounts(
            row.getInt("rows_read"),
            row.getInt("rows_added"),
            row.getInt("rows_changed"),
            row.getInt("rows_unchanged"),
            row.getInt("rows_duplicate"),
            row.getInt("rows_rejected")),
        problem(row),
        notes(row.getString("notes")),
        Objects.requireNonNull(Sql.instant(row, "planned_at")),
        Sql.instant(row, "ended_at"));
  }

  private static @Nullable Problem problem(ResultSet row) throws SQLException {
    String code = row.getString("problem_code");
    return code == null
        ? null
        : new Problem(
            new KeptCode(code, ErrorCode.Exit.valueOf(row.getString("problem_exit"))),
            row.getString("problem_place"),
            row.getString("problem_found"),
            row.getString("problem_expected"));
  }

  private static String json(List<Note> notes) {
    try {
      return JSON.writeValueAsString(notes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Note> notes(String json) {
    try {
      return JSON.readValue(json, new TypeReference<List<Note>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

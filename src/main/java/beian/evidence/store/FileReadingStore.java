package beian.evidence.store;

import beian.evidence.kept.KeptFile;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which evidence files were read when, and which of their rows could not be used. Every method
 * works in the thread's transaction, or in one of its own.
 */
public final class FileReadingStore {
  private static final int LONGEST = 500;
  private static final String COLUMNS =
      "select id, name, sha256, read_at, finished, taken, rejected, ignored_columns"
          + " from evidence_file ";

  private final Transactions transactions;

  public FileReadingStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /** The newest reading of a file. */
  public Optional<FileReading> newest(String name) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .first(
                    COLUMNS + "where name = ? order by id desc", FileReadingStore::reading, name));
  }

  /** Whether this content of a file is known: read to its end, or found to be unreadable. */
  public boolean knows(String name, String sha256) {
    return transactions.read(
        () ->
            newest(name)
                .filter(last -> last.sha256().equals(sha256))
                .filter(last -> last.finished() || isUnreadable(last))
                .isPresent());
  }

  private boolean isUnreadable(FileReading reading) {
    return transactions
            .sql()
            .number(
                "select count(*) from evidence_reject where file = ? and sheet = '' and row_no = 0",
                reading.id())
        > 0;
  }

  /**
   * The reading of this content that was begun and not finished, or a new one.
   *
   * @param now the job's moment
   */
  public FileReading begin(String name, String sha256, Instant now) {
    return transactions.inTransaction(
        () -> {
          Optional<FileReading> begun =
              newest(name)
                  .filter(fileReading -> !fileReading.finished())
                  .filter(
                      fileReading ->
                          fileReading.sha256().equals(sha256) && fileReading.readAt().equals(now));
          return begun.orElseGet(() -> add(name, sha256, now));
        });
  }

  private FileReading add(String name, String sha256, Instant now) {
    Sql sql = transactions.sql();
    long id = sql.number("select coalesce(max(id), 0) + 1 from evidence_file");
    sql.update(
        "insert into evidence_file (id, name, sha256, read_at, finished, superseded, taken,"
            + " rejected, ignored_columns) values (?, ?, ?, ?, false, false, 0, 0, '')",
        id,
        name,
        sha256,
        now);
    return new FileReading(id, name, sha256, now, false, 0, 0, "");
  }

  /** Notes that the file was read to its end; earlier readings of it are superseded. */
  public void finish(FileReading reading, int taken, String ignoredColumns) {
    transactions.run(
        () -> {
          Sql sql = transactions.sql();
          sql.update(
              "update evidence_file set finished = true, taken = ?, ignored_columns = ?,"
                  + " rejected = (select count(*) from evidence_reject where file = ?)"
                  + " where id = ?",
              taken,
              ignoredColumns,
              reading.id(),
              reading.id());
          sql.update(
              "update evidence_file set superseded = true where name = ? and id < ?",
              reading.name(),
              reading.id());
        });
  }

  /** Notes which files are kept, each content once, under its first name and moment. */
  public void keep(List<KeptFile> files, Instant now) {
    if (files.isEmpty()) {
      return;
    }
    Map<String, KeptFile> fresh = new LinkedHashMap<>();
    files.forEach(keptFile -> fresh.putIfAbsent(keptFile.sha256(), keptFile));
    transactions.run(
        () -> {
          Sql sql = transactions.sql();
          sql.list(
                  "select k.sha256 from unnest(?) as asked (sha256)"
                      + " join kept_file k on k.sha256 = asked.sha256",
                  row -> row.getString(1),
                  (Object) fresh.keySet().toArray(String[]::new))
              .forEach(fresh::remove);
          sql.batch(
              "insert into kept_file (sha256, name, size_bytes, taken_in_at) values (?, ?, ?, ?)",
              fresh.values(),
              keptFile -> new Object[] {keptFile.sha256(), keptFile.name(), keptFile.size(), now});
        });
  }

  /** When a content was first taken in; empty when it never was. */
  public Optional<Instant> takenIn(String sha256) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .first(
                    "select taken_in_at from kept_file where sha256 = ?",
                    row -> Objects.requireNonNull(Sql.instant(row, "taken_in_at")),
                    sha256));
  }

  /** Notes that a file lay unchanged in the folder at that moment: what it lists still stands. */
  public void confirm(FileReading reading, Instant now) {
    transactions.run(
        () ->
            transactions
                .sql()
                .update(
                    "update evidence_file set confirmed_at = ? where id = ?", now, reading.id()));
  }

  /** Keeps rows that could not be used; the same row of a reading only once. */
  public void reject(FileReading reading, List<EvidenceReject> rejects) {
    String upsert =
        transactions
            .dialect()
            .upsert(
                "evidence_reject",
                List.of("file", "sheet", "row_no", "column_name"),
                List.of("code", "found", "expected", "kind", "subject"));
    transactions.run(
        () ->
            transactions
                .sql()
                .batch(
                    upsert,
                    rejects,
                    evidenceReject ->
                        new Object[] {
                          reading.id(),
                          cut(evidenceReject.sheet(), 200),
                          evidenceReject.row(),
                          cut(evidenceReject.column(), 200),
                          evidenceReject.code(),
                          cut(evidenceReject.found(), LONGEST),
                          cut(evidenceReject.expected(), LONGEST),
                          evidenceReject.kind(),
                          about(evidenceReject.subject())
                        }));
  }

  /**
   * Forgets files of which nobody knew what they are and that lie there no more: what they say was
   * given another name, or is not meant.
   *
   * @param lying the names of what lies there
   */
  public void forget(String code, List<String> lying) {
    transactions.run(
        () ->
            transactions
                .sql()
                .update(
                    "delete from evidence_reject where code = ? and file in"
                        + " (select id from evidence_file where not name = any(?))",
                    code,
                    lying.toArray(String[]::new)));
  }

  /** The files as they were last read to their end, by name. */
  public List<FileReading> readings() {
    return transactions.read(
        () ->
            transactions
                .sql()
                .list(
                    COLUMNS + "where finished = true and superseded = false order by name",
                    FileReadingStore::reading));
  }

  /** The ids of the readings that no later one of their file has superseded, finished or not. */
  public Set<Long> standing() {
    return transactions.read(
        () ->
            Set.copyOf(
                transactions
                    .sql()
                    .list(
                        "select id from evidence_file where superseded = false",
                        row -> row.getLong(1))));
  }

  /** What could not be used at the newest reading of each file, by file and row. */
  public List<EvidenceReject> rejects() {
    return transactions.read(
        () ->
            transactions
                .sql()
                .list(
                    "select f.name, r.sheet, r.row_no, r.column_name, r.code, r.found, r.expected, r.kind, r.subject"
                        + " from evidence_reject r join evidence_file f on f.id = r.file"
                        + " where f.id = (select max(g.id) from evidence_file g where g.name = f.name)"
                        + " order by f.name, r.sheet, r.row_no, r.column_name",
                    row ->
                        new EvidenceReject(
                            row.getString("name"),
                            row.getString("sheet"),
                            row.getInt("row_no"),
                            row.getString("column_name"),
                            row.getString("code"),
                            row.getString("found"),
                            row.getString("expected"),
                            row.getString("kind"),
                            row.getString("subject"))));
  }

  private static FileReading reading(ResultSet row) throws SQLException {
    Instant readAt = Sql.instant(row, "read_at");
    return new FileReading(
        row.getLong("id"),
        row.getString("name"),
        row.getString("sha256"),
        readAt == null ? Instant.EPOCH : readAt,
        row.getBoolean("finished"),
        row.getInt("taken"),
        row.getInt("rejected"),
        row.getString("ignored_columns"));
  }

  /** One that is too long is that of nobody knows whom. */
  private static String about(String subject) {
    return subject.length() <= LONGEST ? subject : "";
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}

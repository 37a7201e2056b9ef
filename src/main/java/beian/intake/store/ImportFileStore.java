package beian.intake.store;

import beian.intake.store.ImportFile.State;
import beian.platform.database.Jpql;
import beian.platform.database.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of every import. */
public final class ImportFileStore {
  private final Transactions transactions;
  private final Jpql jpql;

  public ImportFileStore(Transactions transactions) {
    this.transactions = transactions;
    this.jpql = new Jpql(transactions);
  }

  /** Lays down the files of a run, in place of any laid down before. */
  public void plan(long run, List<ImportFile> files) {
    transactions.run(
        () -> {
          jpql.change("delete from ImportFile f where f.run = ?1", run);
          jpql.add(files);
        });
  }

  /** A file as the thread's transaction has it, to be changed. */
  public ImportFile standing(ImportFile file) {
    return jpql.find(ImportFile.class, new ImportFile.Key(file.run(), file.seq())).orElseThrow();
  }

  /** The files of a run in the order of reading. */
  public List<ImportFile> of(long run) {
    return jpql.list(
        ImportFile.class, "select f from ImportFile f where f.run = ?1 order by f.seq", run);
  }

  /** The files of a run that cannot be read. */
  public List<ImportFile> unreadable(long run) {
    return of(run).stream().filter(file -> file.state() == State.UNREADABLE).toList();
  }

  /** The newest file of this content that was read to its end; not of dry runs. */
  public Optional<ImportFile> read(String hash) {
    return jpql
        .page(
            1,
            ImportFile.class,
            "select f from ImportFile f where f.hash = ?1 and f.state = ?2 and f.dryRun = false"
                + " order by f.run desc, f.seq desc",
            hash,
            State.DONE)
        .stream()
        .findFirst();
  }

  /** Whether another run than its own read a file of the same content to its end. */
  public boolean readBefore(ImportFile file) {
    return !jpql.page(
            1,
            ImportFile.class,
            "select f from ImportFile f where f.hash = ?1 and f.state = ?2 and f.dryRun = false"
                + " and f.run <> ?3",
            file.hash(),
            State.DONE,
            file.run())
        .isEmpty();
  }

  /** The newest files of all runs, newest first. */
  public List<ImportFile> newest(int limit) {
    return jpql.page(
        limit, ImportFile.class, "select f from ImportFile f order by f.run desc, f.seq");
  }

  /**
   * The files taken up from one moment to another, the second not included; not those of dry runs.
   */
  public List<ImportFile> between(Instant from, Instant to) {
    return jpql.list(
        ImportFile.class,
        "select f from ImportFile f where f.plannedAt >= ?1 and f.plannedAt < ?2"
            + " and f.dryRun = false order by f.run, f.seq",
        from,
        to);
  }

  /**
   * Whether the last import that had files had files of these contents and no others, each read to
   * its end or known then. Dry runs do not count.
   *
   * @param run the import that asks; it is not its own last one
   */
  public boolean lastHad(Set<String> hashes, long run) {
    List<ImportFile> last =
        jpql.list(
            ImportFile.class,
            "select f from ImportFile f where f.dryRun = false and f.run ="
                + " (select max(g.run) from ImportFile g where g.dryRun = false and g.run <> ?1)",
            run);
    return !hashes.isEmpty()
        && last.stream().allMatch(file -> file.state() == State.DONE || file.state() == State.KNOWN)
        && last.stream().map(ImportFile::hash).collect(Collectors.toSet()).equals(hashes);
  }
}

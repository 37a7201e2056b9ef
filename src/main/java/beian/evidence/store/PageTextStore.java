package beian.evidence.store;

import beian.evidence.kept.PageText;
import beian.evidence.kind.Content;
import beian.evidence.kind.Page;
import beian.evidence.observation.Observation;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import beian.platform.text.Packed;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The texts of fetched homepages, each content once. Every method works in the thread's
 * transaction, or in one of its own.
 */
public final class PageTextStore {
  private final Transactions transactions;

  public PageTextStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Keeps what was seen at a moment; of what is kept already, that it was seen again. */
  public void keep(Collection<PageText> texts, Instant now) {
    if (texts.isEmpty()) {
      return;
    }
    Map<String, PageText> fresh = new LinkedHashMap<>();
    texts.forEach(text -> fresh.putIfAbsent(text.sha256(), text));
    transactions.run(
        () -> {
          Sql sql = transactions.sql();
          List<String> known =
              sql.list(
                  "select sha256 from page_text where sha256 = any(?)",
                  row -> row.getString(1),
                  (Object) fresh.keySet().toArray(String[]::new));
          sql.batch(
              "update page_text set seen_at = ? where sha256 = ? and seen_at < ?",
              known,
              sha256 -> new Object[] {now, sha256, now});
          known.forEach(fresh::remove);
          sql.batch(
              "insert into page_text (sha256, packed, seen_at) values (?, ?, ?)",
              fresh.values(),
              text -> new Object[] {text.sha256(), Packed.pack(text.text()), now});
        });
  }

  /** The content of the page that was seen, or decided on; empty of anything else. */
  public static Optional<String> pageOf(Observation seen) {
    return Optional.of(
            seen.kind() == Page.KIND
                ? Page.SHA256.of(seen)
                : seen.kind() == Content.KIND ? Content.PAGE.of(seen) : "")
        .filter(sha256 -> !sha256.isEmpty());
  }

  /** The text of the page of that content; empty when it was not fetched here, or purged. */
  public Optional<String> find(String sha256) {
    return transactions
        .read(
            () ->
                transactions
                    .sql()
                    .first(
                        "select packed from page_text where sha256 = ?",
                        row -> row.getString(1),
                        sha256))
        .map(Packed::unpack);
  }

  /**
   * Takes away what was last seen before a moment and nobody needs.
   *
   * @param needed the contents that findings, cases, marks and reviewers' decisions cite
   * @return how many went
   */
  public int purge(Instant before, Set<String> needed) {
    return transactions.inTransaction(
        () -> {
          Sql sql = transactions.sql();
          Set<String> old =
              new HashSet<>(
                  sql.list(
                      "select sha256 from page_text where seen_at < ?",
                      row -> row.getString(1),
                      before));
          old.removeAll(needed);
          sql.batch("delete from page_text where sha256 = ?", old, sha256 -> new Object[] {sha256});
          return old.size();
        });
  }
}

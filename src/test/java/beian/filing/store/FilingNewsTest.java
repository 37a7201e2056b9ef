package beian.filing.store;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.Filing;
import beian.filing.peer.Sharers;
import beian.filing.peer.Tie;
import beian.filing.source.EarlierFiles;
import beian.filing.source.FileInImport;
import beian.filing.source.ImportedRow;
import beian.filing.source.Provenance;
import beian.platform.database.Transactions;
import beian.testing.Filings;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asked a thing that was told is looked at again; who asked others is not. */
@OnEachDatabase
class FilingNewsTest {
  private static final Instant FIRST = Instant.parse("2026-09-01T02:00:00Z");
  private static final Instant LATER = Instant.parse("2026-09-02T02:00:00Z");

  private final Transactions transactions;
  private final FilingStore store;
  private final FilingNews news;
  private final MissingFilings missing;

  FilingNewsTest(TestDatabase test) {
    this.transactions = test.open().transactions();
    this.store = new FilingStore(transactions);
    this.news = new FilingNews(transactions);
    this.missing = new MissingFilings(transactions);
  }

  @BeforeEach
  void empty_tables() {
    transactions.run(
        () ->
            List.of("filing", "filing_domain", "filing_missing", "filing_news")
                .forEach(table -> transactions.sql().update("delete from " + table)));
  }

  private static StoredFiling stored(Instant at, Filing filing) {
    Provenance provenance = new Provenance("名单.xlsx", "Sheet1", 7);
    return StoredFiling.imported(filing, new ImportedRow(0, at, provenance), Map.of(), Map.of());
  }

  private static StoredFiling numbered(Instant at, int number, String... more) {
    List<String> changes = new ArrayList<>(List.of(more));
    changes.addAll(List.of("filing_no", "京ICP备%08d号-1".formatted(number)));
    return stored(at, Filings.with(changes.toArray(String[]::new)));
  }

  private Set<Long> since(long then) {
    Set<Long> things = new HashSet<>();
    news.since(then, things::add);
    return things;
  }

  @Test
  void a_new_filing_is_told_to_all_who_may_find_it() {
    StoredFiling filing =
        numbered(FIRST, 1, "domain", "example.com", "account_id", "100001", "order_no", "B1");
    store.save(List.of(filing));

    assertThat(since(0))
        .containsAll(FilingNews.askedOf(filing))
        .contains(
            FilingNews.sharing(Tie.DOMAIN, "example.com"),
            FilingNews.sharing(Tie.ACCOUNT, "100001"),
            FilingNews.sharing(Tie.APPLICATION, "B1"))
        .doesNotContain(FilingNews.sharing(Tie.ACCOUNT, "100002"));
  }

  @Test
  void an_application_asks_for_the_filing_that_has_its_order() {
    StoredFiling open =
        stored(FIRST, Filings.with("filing_no", "", "order_no", "B1", "domain", ""));
    store.save(List.of(open));
    long then = news.newest();
    store.save(List.of(numbered(LATER, 1, "order_no", "B1", "domain", "")));

    assertThat(since(then)).containsAnyElementsOf(FilingNews.askedOf(open));
  }

  @Test
  void what_a_filing_no_longer_says_is_told_too() {
    store.save(List.of(numbered(FIRST, 1, "domain", "example.com", "account_id", "100001")));
    long then = news.newest();
    store.save(List.of(numbered(LATER, 1, "domain", "example.org", "account_id", "100002")));

    assertThat(since(then))
        .contains(
            FilingNews.sharing(Tie.DOMAIN, "example.com"),
            FilingNews.sharing(Tie.DOMAIN, "example.org"),
            FilingNews.sharing(Tie.ACCOUNT, "100001"),
            FilingNews.sharing(Tie.ACCOUNT, "100002"));
  }

  @Test
  void any_character_may_stand_in_what_is_told() {
    StoredFiling first = numbered(FIRST, 1, "order_no", "B1\u001f2", "account_id", "10\u001e01");
    store.save(List.of(first));
    long then = news.newest();
    store.save(List.of(numbered(LATER, 2, "order_no", "B1\u001f2", "account_id", "10\u001e01")));

    assertThat(since(then))
        .contains(
            FilingNews.sharing(Tie.APPLICATION, "B1\u001f2"),
            FilingNews.sharing(Tie.ACCOUNT, "10\u001e01"));
  }

  @Test
  void the_same_again_is_no_news() {
    store.save(List.of(numbered(FIRST, 1)));
    long then = news.newest();
    store.save(List.of(numbered(LATER, 1)));

    assertThat(since(then)).isEmpty();
  }

  @Test
  void a_filing_that_is_missing_and_comes_back_is_told_each_time() {
    StoredFiling filing = numbered(FIRST, 1);
    store.save(List.of(filing, numbered(FIRST, 2)));
    long then = news.newest();
    missing.note(7, Set.of("京ICP备00000002号-1"), LATER, "全量.xlsx");

    assertThat(since(then)).hasSize(1).containsAnyElementsOf(FilingNews.askedOf(filing));

    long gone = news.newest();
    missing.note(8, Set.of("京ICP备00000002号-1"), LATER, "全量.xlsx");
    assertThat(since(gone)).as("it is missing already").isEmpty();
    store.save(
        List.of(numbered(LATER, 1), numbered(LATER, 2)),
        new FileInImport(9, 0, LATER, number -> false, EarlierFiles.NONE));

    assertThat(since(gone)).hasSize(1).containsAnyElementsOf(FilingNews.askedOf(filing));
  }

  @Test
  void a_rejected_row_and_one_that_was_taken_back_are_told() {
    StoredFiling filing = numbered(FIRST, 1);
    store.save(List.of(filing));
    long then = news.newest();
    missing.note(MissingFilings.Why.TAKEN_BACK, 7, List.of("京ICP备00000001号-1"), LATER, "旧.xlsx");
    assertThat(since(then)).hasSize(1).containsAnyElementsOf(FilingNews.askedOf(filing));

    long gone = news.newest();
    transactions.run(() -> missing.saidAgain(7));
    assertThat(since(gone)).hasSize(1).containsAnyElementsOf(FilingNews.askedOf(filing));
  }

  /** The first are read, and one more that tells that there are more. */
  @Test
  void of_a_value_that_very_many_share_only_those_that_are_read_are_told() {
    List<StoredFiling> many = new ArrayList<>();
    for (int n = 1; n <= Sharers.MOST + 4; n++) {
      many.add(numbered(FIRST, n, "account_id", "100001"));
    }
    store.save(many);
    long shared = FilingNews.sharing(Tie.ACCOUNT, "100001");

    assertThat(sinceChangeOf(1)).contains(shared);
    assertThat(sinceChangeOf(Sharers.MOST + 1)).contains(shared);
    assertThat(sinceChangeOf(Sharers.MOST + 2)).contains(shared);
    assertThat(sinceChangeOf(Sharers.MOST + 3)).isNotEmpty().doesNotContain(shared);
    assertThat(sinceChangeOf(Sharers.MOST + 4)).isNotEmpty().doesNotContain(shared);
  }

  private Set<Long> sinceChangeOf(int number) {
    long then = news.newest();
    store.save(List.of(numbered(LATER, number, "account_id", "100001", "site_name", "新名称")));
    return since(then);
  }

  @Test
  void the_one_that_no_longer_makes_them_very_many_is_told() {
    List<StoredFiling> many = new ArrayList<>();
    for (int n = 1; n <= Sharers.MOST + 2; n++) {
      many.add(numbered(FIRST, n, "account_id", "100001"));
    }
    store.save(many);
    long then = news.newest();
    store.save(List.of(numbered(LATER, Sharers.MOST + 2, "account_id", "100002")));

    assertThat(since(then)).contains(FilingNews.sharing(Tie.ACCOUNT, "100001"));
  }

  @Test
  void what_nobody_asks_for_any_more_is_forgotten() {
    store.save(List.of(numbered(FIRST, 1)));
    store.save(List.of(numbered(FIRST, 2)));
    long then = news.newest();
    store.save(List.of(numbered(LATER, 3)));
    Set<Long> all = since(0);
    Set<Long> told = since(then);
    news.forget(then);

    assertThat(since(0)).isNotEqualTo(all);
    assertThat(since(then)).isEqualTo(told).isNotEmpty();
    long newest = news.newest();
    news.forget(newest);
    store.save(List.of(numbered(LATER, 4)));
    assertThat(since(newest)).as("numbers go on").isNotEmpty();
  }

  /**
   * Nights read no filing of which nothing is told, so nobody else may write what others ask for.
   */
  @Test
  void nobody_writes_filings_who_does_not_tell() throws IOException {
    Pattern writes =
        Pattern.compile(
            "(insert into|update|delete from) (filing|filing_domain|filing_missing)\\b"
                + "|\\bFILING\\.(insert|upsert|delete)\\(");
    List<String> writers;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      writers =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> writes.matcher(text(file)).find())
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList();
    }

    assertThat(writers)
        .containsExactly("FilingDomains.java", "MissingFilings.java", "RowChanges.java");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

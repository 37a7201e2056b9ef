package beian.app.cli.show;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Listing;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.Pages;
import beian.app.cli.root.StateOption;
import beian.filing.FilingColumns;
import beian.filing.column.ColumnSpec;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.inspection.card.Words;
import beian.inspection.standing.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code filings}: what is on file, every column for machines, the chief ones for people. */
@Command(name = "filings", resourceBundle = "beian.messages.cli")
@Acts(Effect.READS)
public final class FilingsCommand implements Callable<Integer> {
  private static final Set<String> CHIEF =
      Set.of("filing_no", "entity_name", "domain", "site_name", "access_provider", "order_no");

  @ParentCommand Beian beian;

  @Option(names = "--filing", paramLabel = "NO")
  String filing = "";

  @Option(names = "--standing", paramLabel = "WORD")
  String standing = "";

  @Option(names = "--limit", paramLabel = "N")
  int limit = Integer.MAX_VALUE;

  @Override
  public Integer call() {
    Predicate<Standing.State> asked =
        StateOption.filter(standing, Standing.State.values(), Standing.State::word);
    try (Suite suite = beian.open()) {
      List<StoredFiling> found =
          filing.isEmpty() ? all(suite) : suite.filings().find(suite.asked(filing, "--filing"));
      Map<String, Standing> where =
          suite.standing().find(found.stream().map(StoredFiling::key).toList());
      List<Row> rows =
          found.stream()
              .filter(one -> asked.test(state(where.get(one.key()))))
              .sorted((a, b) -> a.key().compareTo(b.key()))
              .limit(limit)
              .map(one -> new Row(one, FilingColumns.values(one.filing()), where.get(one.key())))
              .toList();
      beian.print(listing(), rows);
    }
    return 0;
  }

  private static Standing.State state(@Nullable Standing standing) {
    return standing == null ? Standing.State.OURS : standing.state();
  }

  private List<StoredFiling> all(Suite suite) {
    return IntStream.range(0, FilingStore.BUCKETS)
        .boxed()
        .flatMap(bucket -> bucket(suite, bucket).stream())
        .toList();
  }

  private static List<StoredFiling> bucket(Suite suite, int bucket) {
    FilingStore filings = suite.filings();
    return Pages.all((after, limit) -> filings.page(bucket, after, limit), StoredFiling::key);
  }

  private Listing<Row> listing() {
    Listing<Row> listing = new Listing<>();
    for (ColumnSpec column : ColumnSpec.all()) {
      String zh = column.zh().get(0);
      String en = column.en().get(0);
      if (CHIEF.contains(column.key())) {
        listing.column(column.key(), zh, en, row -> row.values().get(column.key()));
      } else {
        listing.hidden(column.key(), zh, en, row -> row.values().get(column.key()));
      }
    }
    return listing
        .hidden("standing", "归属", "Standing", row -> state(row.standing()).word())
        .hidden("standing_why_zh", "归属理由", "Why (zh)", row -> row.why().zh())
        .hidden("standing_why_en", "归属理由（英文）", "Why (en)", row -> row.why().en())
        .hidden("source_file", "来源文件", "Source file", row -> row.stored().provenance().file())
        .hidden("source_sheet", "来源工作表", "Source sheet", row -> row.stored().provenance().sheet())
        .hidden("source_row", "来源行", "Source row", row -> row.stored().provenance().row())
        .hidden("imported_at", "导入时间", "Imported at", row -> row.stored().importedAt())
        .hidden("changed_at", "变更时间", "Changed at", row -> row.stored().changedAt());
  }

  private record Row(StoredFiling stored, Map<String, Object> values, @Nullable Standing standing) {
    Row {
      values = new HashMap<>(values);
    }

    Words why() {
      return standing == null ? Words.same("") : standing.why();
    }
  }
}

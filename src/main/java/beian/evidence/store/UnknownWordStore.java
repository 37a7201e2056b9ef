package beian.evidence.store;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.Observation;
import beian.platform.database.Transactions;
import beian.platform.database.bulk.BulkTable;
import beian.platform.database.bulk.SqlType;
import beian.platform.database.bulk.Values;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of evidence that stand in no table, for whoever keeps the tables. */
public final class UnknownWordStore {
  private static final BulkTable<UnknownWord> WORD =
      BulkTable.<UnknownWord>named("unknown_word")
          .key("kind", SqlType.text(20), word -> word.kind().word())
          .key("word", SqlType.text(UnknownWord.LONGEST), UnknownWord::word)
          .column("source", SqlType.text(700), UnknownWord::source)
          .column("seen_at", SqlType.INSTANT, UnknownWord::seenAt)
          .read(UnknownWordStore::word);

  private final Transactions transactions;

  public UnknownWordStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Notes the words of observations that are new. */
  void note(Collection<Observation> fresh) {
    Map<List<String>, UnknownWord> words = new LinkedHashMap<>();
    for (Observation seen : fresh) {
      seen.kind()
          .worded()
          .filter(worded -> !seen.failed())
          .flatMap(worded -> worded.unknown(seen))
          .map(word -> new UnknownWord(seen.kind(), word, seen.source(), seen.observedAt()))
          .ifPresent(word -> words.put(List.of(word.kind().word(), word.word()), word));
    }
    if (!words.isEmpty()) {
      WORD.upsert(transactions, words.values());
    }
  }

  /** Those that no table knows by now either, by kind and word. */
  public List<UnknownWord> all() {
    return transactions
        .read(
            () ->
                transactions
                    .sql()
                    .list(
                        "select " + WORD.selection() + " from unknown_word order by kind, word",
                        WORD::read))
        .stream()
        .filter(
            unknownWord ->
                unknownWord
                    .kind()
                    .worded()
                    .filter(of -> !of.known().test(unknownWord.word()))
                    .isPresent())
        .toList();
  }

  private static UnknownWord word(Values row) {
    return new UnknownWord(
        Kinds.of(row.text("kind")).orElseThrow(),
        row.text("word"),
        row.text("source"),
        row.instant("seen_at"));
  }

  /** How the table differs from what this version writes; empty when nothing does. */
  public List<String> differences() {
    return WORD.differences(transactions);
  }
}

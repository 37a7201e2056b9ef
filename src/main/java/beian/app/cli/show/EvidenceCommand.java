package beian.app.cli.show;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Format;
import beian.app.cli.root.Acts;
import beian.app.cli.root.HomeCommand;
import beian.app.cli.root.Verb;
import beian.evidence.EvidenceError;
import beian.evidence.file.Quotes;
import beian.evidence.file.Quotes.Quote;
import beian.evidence.kept.KeptFiles;
import beian.evidence.observation.Observation;
import beian.evidence.store.FileReadingStore;
import beian.evidence.store.Interval;
import beian.evidence.store.PageTextStore;
import beian.evidence.store.UnknownWord;
import beian.evidence.store.UnknownWordStore;
import beian.platform.error.ErrorCode.Exit;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.list.Bilingual;
import beian.platform.list.Listing;
import beian.platform.list.Term;
import beian.platform.log.Masked;
import beian.platform.time.Zone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evidence}: what was seen; below it how one observation is shown and proved. */
@Command(
    name = "evidence",
    subcommands = {EvidenceCommand.Show.class, EvidenceCommand.UnknownWords.class})
@Acts(Effect.READS)
public final class EvidenceCommand {
  /**
   * An observation and what it cites, read again.
   *
   * @param interval from when to when the same was seen
   * @param until until when the last of it proves something; null: without end
   * @param pageText what people saw on the page that it is about; empty when that is not kept
   * @param quote null when it is not kept here
   * @param takenIn when its file was taken in; null when it was looked up
   */
  private record Proof(
      Observation seen,
      Interval interval,
      @Nullable Instant until,
      String pageText,
      @Nullable Quote quote,
      @Nullable Instant takenIn) {
    /** Of a line that was seen again, as it is now: the file's own hash proves it. */
    String sha256() {
      return seen.sha256().isEmpty() && quote != null ? quote.sha256() : seen.sha256();
    }

    String state() {
      if (quote == null) {
        return "not-kept";
      }
      return quote.matches() ? "match" : "no-match";
    }
  }

  /** {@code evidence words}: words that no table knows, for whoever keeps the tables. */
  @Command(name = "words")
  @Acts(Effect.READS)
  static final class UnknownWords extends HomeCommand {
    @Override
    protected void run(Suite suite) {
      beian.print(
          new Listing<UnknownWord>()
              .column("kind", "类别", "Kind", UnknownWord::kind)
              .column("word", "词", "Word", UnknownWord::word)
              .column("source", "最近出处", "Last seen in", UnknownWord::source)
              .column("seen_at", "观察时间", "Observed", UnknownWord::seenAt),
          new UnknownWordStore(suite.transactions()).all());
    }
  }

  /** {@code evidence show ID}. */
  @Command(name = "show")
  @Acts(Effect.READS)
  static final class Show extends Verb {
    private static final int LONGEST = 4000;
    private static final DateTimeFormatter ZONED =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Parameters(index = "0", paramLabel = "ID")
    String id = "";

    @Option(names = "--raw")
    boolean raw;

    @Override
    public Integer call() {
      try (Suite suite = beian.open()) {
        Observation seen =
            suite.observations().find(List.of(id)).stream()
                .findFirst()
                .orElseThrow(
                    () -> new ProblemException(Problem.at(EvidenceError.UNKNOWN_OBSERVATION, id)));
        if (raw) {
          beian.print(seen.raw().stripTrailing());
          return 0;
        }
        Proof proof = proof(suite, seen);
        if (beian.format() == Format.table) {
          print(proof);
        } else {
          beian.print(listing(), List.of(proof));
        }
        return proof.state().equals("no-match") ? Exit.FAILED.status() : 0;
      }
    }

    private static Proof proof(Suite suite, Observation seen) {
      Optional<Instant> takenIn =
          seen.file().isEmpty()
              ? Optional.empty()
              : new FileReadingStore(suite.transactions()).takenIn(seen.file());
      try {
        Interval interval = suite.observations().interval(seen);
        return new Proof(
            seen,
            interval,
            suite.evidence().ages().until(interval.last()),
            PageTextStore.pageOf(seen)
                .flatMap(new PageTextStore(suite.transactions())::find)
                .orElse(""),
            new Quotes(new KeptFiles(suite.home().keptEvidence()), suite.home().materials())
                .of(seen)
                .orElse(null),
            takenIn.orElse(null));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private String pageText(Proof proof) {
      return text(proof.pageText);
    }

    private String text(String text) {
      String shown = beian.reveals() ? text : Masked.text(text);
      return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
    }

    private String subject(Observation seen) {
      return beian.reveals() ? seen.subject() : seen.maskedSubject();
    }

    private String attributes(Observation seen) {
      return seen.attributes().entrySet().stream()
          .map(entry -> named(seen, entry.getKey()) + "=" + text(entry.getValue()))
          .collect(Collectors.joining("; "));
    }

    /** Programs read the keys. */
    private String named(Observation seen, String key) {
      Bilingual title = seen.kind().title(key);
      return beian.format() == Format.table ? beian.words(title) : key;
    }

    private String said(Proof proof) {
      return switch (proof.state()) {
        case "match" -> beian.words("一致", "match");
        case "no-match" -> beian.words("不一致", "no match");
        default -> beian.words("原件不在此处", "not kept here");
      };
    }

    private Listing<Proof> listing() {
      Listing<Proof> listing = new Listing<>();
      for (Line line : lines()) {
        listing = listing.column(line.key, line.zh, line.en, line.value);
      }
      return listing;
    }

    /** One observation reads better line below line. */
    private void print(Proof proof) {
      for (Line line : lines()) {
        Object value = line.value.apply(proof);
        String shown = shown(value);
        if (value != null && !shown.isBlank()) {
          beian.print(beian.words(line.zh, line.en) + ": " + shown.stripTrailing());
        }
      }
    }

    private String shown(@Nullable Object value) {
      if (value instanceof Instant at) {
        return ZONED.format(at.atZone(Zone.CHINA));
      }
      return value instanceof Term term ? beian.words(term.words()) : value + "";
    }

    private record Line(
        String key, String zh, String en, Function<Proof, @Nullable Object> value) {}

    private List<Line> lines() {
      return List.of(
          new Line("id", "证据编号", "Evidence id", proof -> proof.seen.id()),
          new Line("kind", "类别", "Kind", proof -> proof.seen.kind()),
          new Line("subject", "对象", "Subject", proof -> subject(proof.seen)),
          new Line("seen", "内容", "What was seen", proof -> attributes(proof.seen)),
          new Line("page_text", "首页文字", "Text of the page", this::pageText),
          new Line("source", "来源", "Source", proof -> proof.seen.source()),
          new Line(
              "observed_at", "观察时间（最早）", "Observed, earliest", proof -> proof.seen.observedAt()),
          new Line(
              "observed_until",
              "观察时间（最晚）",
              "Observed, latest",
              proof -> proof.seen.observedUntil()),
          new Line(
              "first_seen",
              "同一答案最早见于",
              "Same answer first seen",
              proof -> at(proof.interval.first())),
          new Line("last_seen", "同一答案最近见于", "Last seen", proof -> at(proof.interval.last())),
          new Line(
              "last_id", "最近一次的编号", "Id of the last time", proof -> proof.interval.last().id()),
          new Line("last_source", "最近出处", "Last seen in", proof -> proof.interval.last().source()),
          new Line("valid_until", "有效至", "Proves something until", Proof::until),
          new Line("failed", "查询失败", "Look-up failed", proof -> proof.seen.failed()),
          new Line("file_sha256", "文件 SHA-256", "SHA-256 of the file", proof -> proof.seen.file()),
          new Line("taken_in_at", "收存时间", "Taken in", Proof::takenIn),
          new Line("heading", "表头", "Headings", proof -> cited(proof, Quote::heading)),
          new Line("line", "原文", "As it stands there", proof -> cited(proof, Quote::text)),
          new Line("sha256", "原文 SHA-256", "SHA-256 of it", Proof::sha256),
          new Line("proof", "重新计算", "Computed anew", this::said),
          new Line(
              "recompute",
              "自行计算",
              "Do it yourself",
              proof -> proof.quote == null ? "" : proof.quote.recompute()));
    }

    private static Instant at(Observation seen) {
      return seen.observedAt();
    }

    private String cited(Proof proof, Function<Quote, String> part) {
      return proof.quote == null ? "" : text(part.apply(proof.quote));
    }
  }
}

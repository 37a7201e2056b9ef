package beian.report.sheet;

import beian.evidence.AgeLimits;
import beian.evidence.observation.Observation;
import beian.evidence.store.ObservationStore;
import beian.inspection.card.Words;
import beian.platform.batch.step.ReadAhead;
import beian.platform.list.Listing;
import beian.platform.log.Masked;
import beian.platform.sheet.CellRef;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.Place;
import beian.platform.sheet.write.SheetWriter;
import beian.report.Language;
import beian.report.sheet.frame.EvidenceIndex;
import beian.report.sheet.frame.ListSheet;
import beian.report.sheet.frame.Tabs;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** 证据 Every observation that a finding names, once, by kind and id. */
final class EvidenceSheet {
  private static final int PAGE = 500;
  private static final int LONGEST_VALUE = 200;

  private final SheetWriter sheet;
  private final SheetWriter findings;
  private final SheetWriter undetermined;
  private final EvidenceIndex index;
  private final AgeLimits limits;
  private final Instant now;
  private final Language language;

  /**
   * On which row of the findings each of them is named first, by its place; when none that failed
   * names it, less than 0: the row of what is undetermined; 0: on none.
   */
  private final int[] namedAt;

  /**
   * @param limits how old an observation of each kind may be
   * @param now the moment of the report
   */
  EvidenceSheet(Tabs tabs, EvidenceIndex index, AgeLimits limits, Instant now, Language language) {
    this.sheet = tabs.evidence();
    this.findings = tabs.findings();
    this.undetermined = tabs.undetermined();
    this.index = index;
    this.limits = limits;
    this.now = now;
    this.language = language;
    this.namedAt = new int[index.size()];
  }

  /** The finding there names these observations. */
  void named(List<String> ids, Place there) {
    boolean failed = there.sheet().equals(findings.firstName());
    if (!failed && !there.sheet().equals(undetermined.firstName())) {
      return;
    }
    for (String id : ids) {
      index
          .place(id)
          .ifPresent(
              place -> {
                if (failed ? namedAt[place] <= 0 : namedAt[place] == 0) {
                  namedAt[place] = failed ? there.cell().row() : -there.cell().row();
                }
              });
    }
  }

  /** Where the row of an observation stands; empty when it stands on a further sheet. */
  Optional<Place> row(String id) {
    return index.place(id).stream()
        .filter(place -> EvidenceIndex.onFirstSheet(place, ListSheet.ROWS_ABOVE))
        .mapToObj(place -> new CellRef(ListSheet.ROWS_ABOVE + 1 + place, 0))
        .map(cell -> new Place(sheet.firstName(), cell))
        .findFirst();
  }

  void write(ObservationStore observations) {
    ListSheet<Named> table =
        new ListSheet<>(sheet, columns(), language)
            .look("age", named -> limits.stale(named.seen(), now) ? Look.AMBER : Look.GREY)
            .look("failed", named -> named.seen().failed() ? Look.AMBER : Look.GREEN)
            .cell("finding", this::finding)
            .begin(
                language.line("证据", "Evidence"),
                language.line(
                    "不合格项与无法判定项所引用的全部观察，每条一次；证件号码、电话、邮箱已遮盖。",
                    "Every observation a finding names, once; document numbers, phones and mails are"
                        + " masked."),
                "finding");
    try (ReadAhead<Named> rows = ReadAhead.ofPages(pages(observations))) {
      for (Named row = rows.next(); row != null; row = rows.next()) {
        if (row.found() == null) {
          sheet
              .text(row.id())
              .text(language.lines("已不再保存", "no longer kept"), Look.WRAPPED)
              .endRow();
        } else {
          table.row(row);
        }
      }
    }
  }

  /** What is named, by place; null behind the last page. */
  private Supplier<@Nullable List<Named>> pages(ObservationStore observations) {
    Iterator<Integer> from =
        IntStream.iterate(0, at -> at < index.size(), at -> at + PAGE).iterator();
    return () -> from.hasNext() ? page(from.next(), observations) : null;
  }

  private List<Named> page(int from, ObservationStore observations) {
    List<String> ids = index.ids(from, Math.min(index.size(), from + PAGE));
    Map<String, Observation> found =
        observations.find(ids).stream()
            .collect(Collectors.toMap(Observation::id, observation -> observation));
    return IntStream.range(0, ids.size())
        .mapToObj(i -> new Named(ids.get(i), found.get(ids.get(i)), namedAt[from + i]))
        .toList();
  }

  /**
   * An observation.
   *
   * @param found null when it is no longer kept
   * @param row of the finding that names it first, see {@link #namedAt}
   */
  private record Named(String id, @Nullable Observation found, int row) {
    Observation seen() {
      return Objects.requireNonNull(found);
    }
  }

  private void finding(SheetWriter to, Named named) {
    if (named.row() == 0) {
      to.blank();
    } else if (named.row() > 0) {
      to.link(
          language.line("所引不合格项", "finding"),
          new Place(findings.firstName(), new CellRef(named.row(), 0)));
    } else {
      to.link(
          language.line("所引无法判定项", "undetermined"),
          new Place(undetermined.firstName(), new CellRef(-named.row(), 0)));
    }
  }

  private Listing<Named> columns() {
    return new Listing<Named>()
        .column("evidence", "证据编号", "Evidence id", named -> named.seen().id())
        .width(30)
        .column("subject", "对象", "Subject", named -> named.seen().maskedSubject())
        .lines(28)
        .column("seen", "内容", "What was seen", named -> attributes(named.seen()))
        .lines(44)
        .column("source", "来源", "Source", named -> named.seen().source())
        .lines(26)
        .column("observed_at", "观察时间", "Observed at", named -> named.seen().observedAt())
        .moments(20)
        .column("age", "天数/时限", "Days, limit", named -> age(named.seen()))
        .width(9)
        .column("failed", "查询结果", "Look-up", named -> result(named.seen()))
        .width(11)
        .column("finding", "用于", "Used by", named -> null)
        .width(14)
        .column("kind", "类别", "Kind", named -> named.seen().kind())
        .width(14)
        .column("valid_until", "有效至", "Valid until", named -> named.seen().validUntil())
        .moments(20)
        .column(
            "sha256",
            "所引行或文件 SHA-256",
            "SHA-256 of the line or file",
            named -> named.seen().sha256())
        .lines(34)
        .column("file_sha256", "所在文件 SHA-256", "SHA-256 of the file", named -> named.seen().file())
        .lines(34);
  }

  /** How old it is, and how old it may be; a list has no limit. */
  private String age(Observation observation) {
    long days = AgeLimits.days(observation, now);
    Duration limit = limits.limits().get(observation.kind());
    return days + " / " + (limit == null ? "—" : Long.toString(limit.toDays()));
  }

  private static Words result(Observation observation) {
    return observation.failed() ? new Words("失败", "failed") : new Words("成功", "done");
  }

  private String attributes(Observation observation) {
    return observation.attributes().entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(
            entry ->
                language.line(observation.kind().title(entry.getKey()))
                    + ": "
                    + cut(Masked.text(entry.getValue())))
        .collect(Collectors.joining(" · "));
  }

  private static String cut(String value) {
    String line = value.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_VALUE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_VALUE) - 1))
            + "…";
  }
}

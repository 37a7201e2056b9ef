package beian.app.why;

import beian.app.Suite;
import beian.app.why.WhySection.Lines;
import beian.filing.store.StoredFiling;
import beian.inspection.Finding;
import beian.inspection.card.Words;
import beian.inspection.standing.Standing;
import beian.platform.log.Masked;
import beian.platform.time.Zone;
import beian.rectification.cases.Case;
import beian.rectification.cases.FindingState;
import beian.rectification.cleanup.IdleOutlook;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.gate.Gates;
import beian.rectification.notice.Notice;
import beian.rectification.recheck.Repointings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects all that is known of one filing, for one page. */
public final class Why {
  private static final Words NONE = new Words("无", "none");

  private final Suite suite;
  private final Instant now;

  /**
   * @param now the moment for which gates are asked
   */
  public Why(Suite suite, Instant now) {
    this.suite = suite;
    this.now = now;
  }

  /** The page of a filing, and of its newest case. */
  public List<WhySection> page(String filingKey) {
    Optional<Case> of = newestCase(filingKey);
    List<Notice> letters = letters(filingKey);
    List<Deadline> clocks =
        of.map(filingCase -> suite.rectification().desk().clocks(filingCase.no()))
            .orElse(List.of());
    List<Mark> marks =
        suite
            .rectification()
            .marks()
            .ofFilings(List.of(filingKey))
            .getOrDefault(filingKey, List.of());
    Standing standing = suite.standing().find(List.of(filingKey)).get(filingKey);
    List<WhySection> page = new ArrayList<>();
    Optional<StoredFiling> stored = suite.filings().find(filingKey);
    page.add(filing(filingKey, stored.orElse(null), standing));
    of.ifPresent(filingCase -> page.add(state(filingCase)));
    List<Finding> found =
        suite.findings().findings(List.of(filingKey)).getOrDefault(filingKey, List.of());
    Unknown unknown = new Unknown(suite, now, filingKey, found);
    page.add(
        new FoundFaults(suite, now)
            .of(filingKey, stored, found, unknown, of.orElse(null), letters));
    page.add(letters(letters));
    Optional<IdleOutlook.Idle> idle =
        stored.flatMap(
            known -> suite.rectification().idleTransfers().of(known.filing(), filingKey, now));
    page.add(deadlines(clocks, of.orElse(null), idle.orElse(null)));
    of.flatMap(this::repointed).ifPresent(page::add);
    List<Gates.GateAnswer> gates = of.map(this::gates).orElse(List.of());
    if (!gates.isEmpty()) {
      page.add(gates(gates));
    }
    if (!marks.isEmpty()) {
      page.add(marks(marks));
    }
    NextStep next = new NextStep(suite, now);
    page.add(
        next.of(
            filingKey,
            standing,
            of.orElse(null),
            letters,
            clocks,
            gates,
            marks,
            idle.orElse(null)));
    if (unknown.any()) {
      page.add(unknown.details());
    }
    return page;
  }

  private Optional<Case> newestCase(String filingKey) {
    return suite
        .rectification()
        .cases()
        .newestOf(List.of(filingKey))
        .flatMap(suite.rectification().cases()::find);
  }

  private List<Notice> letters(String filingKey) {
    return suite
        .rectification()
        .notices()
        .ofFilings(List.of(filingKey))
        .getOrDefault(filingKey, List.of())
        .stream()
        .sorted(Comparator.comparing(Notice::plannedAt).thenComparing(Notice::no))
        .toList();
  }

  private WhySection filing(
      String filingKey, @Nullable StoredFiling stored, @Nullable Standing standing) {
    Lines lines = new Lines();
    if (stored == null) {
      return lines.as("filing", "备案", "Filing", new Words("不在库中", "not on file any more"));
    }
    var filing = stored.filing();
    lines.add(Words.same(suite.numbers().names().shown(filingKey)));
    lines.add(
        "主体：" + filing.entity().name() + "；网站：" + filing.website().name(),
        "Entity: " + filing.entity().name() + "; website: " + filing.website().name());
    lines.add(
        "域名：" + String.join("、", filing.website().domains()),
        "Domains: " + String.join(", ", filing.website().domains()));
    lines.add(
        "来源：%s，%s，第 %d 行，%s 导入"
            .formatted(
                stored.provenance().file(),
                stored.provenance().sheet(),
                stored.provenance().row(),
                Zone.minute(stored.changedAt())),
        "From %s, %s, row %d, taken in %s"
            .formatted(
                stored.provenance().file(),
                stored.provenance().sheet(),
                stored.provenance().row(),
                Zone.minute(stored.changedAt())));
    if (standing == null) {
      lines.add("归属：本服务商接入", "Standing: ours");
    } else {
      lines.add(
          "归属：" + standing.state().words().zh() + "——" + standing.why().zh(),
          "Standing: " + standing.state().words().en() + "; " + standing.why().en());
    }
    return lines.as("filing", "备案", "Filing", NONE);
  }

  private static WhySection state(Case filingCase) {
    Lines lines = new Lines();
    lines.add(
        filingCase.no()
            + "："
            + filingCase.state().words().zh()
            + "；专项核查“"
            + filingCase.campaign().name()
            + "”",
        filingCase.no()
            + ": "
            + filingCase.state().words().en()
            + "; campaign \""
            + filingCase.campaign().name()
            + "\"");
    lines.add(
        "立案：" + Zone.minute(filingCase.openedAt()),
        "Opened: " + Zone.minute(filingCase.openedAt()));
    Instant closed = filingCase.closedAt();
    if (closed != null) {
      lines.add("结案：" + Zone.minute(closed), "Closed: " + Zone.minute(closed));
    }
    if (filingCase.waivedUntil() != null) {
      lines.add("暂缓至 " + filingCase.waivedUntil(), "Waived until " + filingCase.waivedUntil());
    }
    return lines.as("case", "案件", "Case", NONE);
  }

  private static WhySection letters(List<Notice> letters) {
    Lines lines = new Lines();
    for (Notice notice : letters) {
      Instant sent = notice.sentAt();
      String at = sent == null ? "" : " " + Zone.minute(sent);
      String rules = notice.rules().isEmpty() ? "" : "  " + String.join(" ", notice.rules());
      lines.add(
          notice.no()
              + " "
              + notice.kind().words().zh()
              + " → "
              + notice.masked()
              + "："
              + notice.state().words().zh()
              + at
              + rules,
          notice.no()
              + " "
              + notice.kind().words().en()
              + " → "
              + notice.masked()
              + ": "
              + notice.state().words().en()
              + at
              + rules);
      Notice.Proof proof = notice.proof();
      if (proof != null) {
        lines.below(
            new Words(
                "另行证明：" + proof.how().words().zh() + "，" + proof.by() + "，" + proof.note(),
                "proved otherwise: "
                    + proof.how().words().en()
                    + ", "
                    + proof.by()
                    + ", "
                    + proof.note()));
      }
    }
    return lines.as("letters", "通知", "Letters", NONE);
  }

  private static WhySection deadlines(
      List<Deadline> clocks, @Nullable Case of, IdleOutlook.@Nullable Idle idle) {
    Lines lines = new Lines();
    if (idle != null) {
      lines.add("接入备案闲置期限", "Days a transfer may lie idle");
      WhyThisDate.lines(idle.clock()).forEach(lines::below);
      lines.below(idle.reminded());
    }
    for (Deadline clock : clocks) {
      lines.add(Words.same(clock.no()));
      WhyThisDate.lines(clock).forEach(lines::below);
      if (of != null && of.state().over()) {
        lines.below(new Words("案件已结束，不再据此标记", "The case is over: nothing is marked on it"));
      }
    }
    return lines.as(
        "deadlines",
        "期限",
        "Deadline",
        of != null && of.anyOpen() && onlyAdvice(of)
            ? new Words("没有期限：只剩建议，建议不设期限", "none: only advice is left, and advice has no period")
            : new Words("没有期限：尚无证明送达的通知", "none: no letter is proved yet"));
  }

  private Optional<WhySection> repointed(Case filingCase) {
    Repointings all =
        new Repointings(
            suite.transactions(), suite.observations(), suite.inspection().terms("").providers());
    return Optional.ofNullable(all.of(List.of(filingCase.no()), now).get(filingCase.no()))
        .map(words -> new Lines().add(words).as("repointed", "期限前改解析", "Repointed late", NONE));
  }

  /** Whether nothing that is open could ever lead to a mark. */
  private static boolean onlyAdvice(Case filingCase) {
    return filingCase.findings().stream()
        .filter(finding -> finding.state() == FindingState.OPEN)
        .noneMatch(finding -> finding.severity().enforced());
  }

  private List<Gates.GateAnswer> gates(Case filingCase) {
    return filingCase.state().over() || onlyAdvice(filingCase)
        ? List.of()
        : suite.rectification().enforcement().gates(filingCase.no(), now);
  }

  private static WhySection gates(List<Gates.GateAnswer> told) {
    Map<String, List<Gates.GateAnswer>> byFinding = new LinkedHashMap<>();
    told.forEach(
        answer ->
            byFinding.computeIfAbsent(answer.finding(), none -> new ArrayList<>()).add(answer));
    List<String> rules = byFinding.values().stream().map(all -> all.get(0).rule()).toList();
    Lines lines = new Lines();
    byFinding.forEach(
        (finding, all) -> {
          String rule = all.get(0).rule();
          // What it is about tells faults of one rule apart, and is not always made for people.
          String named = Collections.frequency(rules, rule) > 1 ? Masked.text(finding) : rule;
          List<Gates.GateAnswer> stops =
              all.stream().filter(eachTold -> !eachTold.answer().holds()).toList();
          lines.add(
              named + (stops.isEmpty() ? "：全部满足，到期即可标记" : "：不会标记"),
              named + (stops.isEmpty() ? ": all hold; it may be marked" : ": would not be marked"));
          stops.forEach(
              eachTold ->
                  lines.below(
                      new Words(
                          "✗ " + eachTold.gate().title().zh() + "——" + eachTold.answer().why().zh(),
                          "✗ "
                              + eachTold.gate().title().en()
                              + "; "
                              + eachTold.answer().why().en())));
          all.stream()
              .filter(eachTold -> eachTold.answer().holds())
              .forEach(
                  eachTold ->
                      lines.below(
                          new Words(
                              "✓ "
                                  + eachTold.gate().title().zh()
                                  + "——"
                                  + eachTold.answer().why().zh(),
                              "✓ "
                                  + eachTold.gate().title().en()
                                  + "; "
                                  + eachTold.answer().why().en())));
        });
    return lines.as("gates", "标记前的条件", "Gates before a mark", NONE);
  }

  private static WhySection marks(List<Mark> marks) {
    Lines lines = new Lines();
    for (Mark mark : marks) {
      lines.add(
          mark.no() + "：" + mark.state().words().zh() + "，" + Zone.minute(mark.markedAt()),
          mark.no() + ": " + mark.state().words().en() + ", " + Zone.minute(mark.markedAt()));
      lines.below(mark.reason());
      Words doubt = mark.doubt();
      if (doubt != null) {
        lines.below(new Words("存疑：" + doubt.zh(), "in doubt: " + doubt.en()));
      }
      Words why = mark.takenBackWhy();
      if (why != null) {
        lines.below(
            new Words(mark.takenBackBy() + "：" + why.zh(), mark.takenBackBy() + ": " + why.en()));
      }
    }
    return lines.as("marks", "标记", "Marks", NONE);
  }
}

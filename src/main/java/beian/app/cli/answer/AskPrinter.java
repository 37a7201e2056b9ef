package beian.app.cli.answer;

import beian.app.answer.Bearing;
import beian.app.answer.Concerned;
import beian.app.answer.Concerned.Point;
import beian.app.answer.OwnersQuestion;
import beian.app.cli.output.Format;
import beian.app.cli.root.Beian;
import beian.inspection.Catalog;
import beian.inspection.card.Card;
import beian.inspection.card.CardReader;
import beian.inspection.card.Citation;
import beian.inspection.card.Opinion;
import beian.inspection.card.Words;
import beian.platform.list.Listing;
import beian.platform.list.Term;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints the questions owners put and their answers, for people and for programs. */
final class AskPrinter {
  private final Beian beian;
  private final Catalog catalog;

  AskPrinter(Beian beian, Catalog catalog) {
    this.beian = beian;
    this.catalog = catalog;
  }

  /** A card behind a question. */
  private record Behind(OwnersQuestion question, Card card) {}

  /** What a rule behind a question says of a filing. */
  private record Row(Concerned about, OwnersQuestion question, Bearing bearing) {}

  private boolean forPeople() {
    return beian.format() == Format.table;
  }

  /** The questions in a list. */
  void list(List<OwnersQuestion> questions) {
    beian.print(
        new Listing<OwnersQuestion>()
            .column("no", "序号", "No.", OwnersQuestion::no)
            .column("section", "章节", "Section", AskPrinter::section)
            .column("question", "问题", "Question", OwnersQuestion::words)
            .column("rules", "规则", "Rules", OwnersQuestion::rules)
            .hidden("question_zh", "问题（中）", "Question (zh)", question -> question.words().zh())
            .hidden("question_en", "问题（英）", "Question (en)", question -> question.words().en())
            .hidden("line", "行", "Line", question -> question.source().line()),
        questions);
    if (questions.isEmpty()) {
      return;
    }
    beian.say("查看答复：./beian ask 序号", "to read an answer: ./beian ask NUMBER");
  }

  /** That no question has what was sought, and how else to find one. */
  void nothing(List<String> sought, Collection<String> sections) {
    String words = String.join(" ", sought);
    String all = String.join(" | ", sections);
    beian.say(
        "没有一个问题符合%s。请改用更少、更短的词（如 密码、电话、IP），或按章节（--section %s）、按规则（--rule CON-001）查找；不带词则列出全部 %d 个问题。"
            .formatted(
                words.isEmpty() ? "所列条件" : "“" + words + "”", all, OwnersQuestion.all().size()),
        ("no question answers to %s. Try fewer and shorter words (password, telephone, IP), a section"
                + " (--section %s) or a rule (--rule CON-001); without words all %d are listed.")
            .formatted(
                words.isEmpty() ? "all of that" : "\"" + words + "\"",
                all,
                OwnersQuestion.all().size()));
  }

  private static Term section(OwnersQuestion question) {
    return Term.of(
        CardReader.name(question.source().section()), question.source().section().words());
  }

  /** One question and what the rules say. */
  void answer(OwnersQuestion question) {
    List<Behind> behind =
        question.rules().stream()
            .flatMap(rule -> catalog.card(rule).stream())
            .map(card -> new Behind(question, card))
            .toList();
    if (!forPeople()) {
      beian.print(
          new Listing<Behind>()
              .column("no", "序号", "No.", each -> each.question().no())
              .column("question", "问题", "Question", each -> each.question().words())
              .column("rule", "规则", "Rule", each -> each.card().id())
              .column("kind", "种类", "Kind", each -> kind(each.card()))
              .column("title", "名称", "Title", each -> each.card().title())
              .column("says", "说明", "Says", each -> each.card().about())
              .column("next", "处理", "Next", each -> remedies(each.card()))
              .column("section", "章节", "Section", each -> citation(each).section().words())
              .column("line", "行", "Line", each -> citation(each).line()),
          behind);
      return;
    }
    beian.print(question.no() + "  " + text(question.words()));
    beian.print("   " + cited(question.source()));
    for (Behind each : behind) {
      Card card = each.card();
      beian.print("");
      beian.print(card.id() + "  " + text(card.title()));
      beian.print("   " + text(card.about()));
      remedies(card).forEach(remedy -> beian.print("   - " + remedy));
      beian.print("   " + text(card.kind().words()) + beian.words("；", "; ") + sources(card));
    }
  }

  private static Citation citation(Behind behind) {
    return behind.card().source().get(0);
  }

  private static Term kind(Card card) {
    return Term.of(card.kind().name().toLowerCase(Locale.ROOT), card.kind().words());
  }

  /** What to do, by each of its faults, once. */
  private List<String> remedies(Card card) {
    return card.faults().values().stream().map(Opinion::remedy).map(this::text).distinct().toList();
  }

  private String sources(Card card) {
    return card.source().stream()
        .map(this::cited)
        .distinct()
        .collect(Collectors.joining(beian.words("；", "; ")));
  }

  private String cited(Citation citation) {
    return "FAQ, " + text(citation.words());
  }

  /** Which of the questions concern each filing, and the answer for it. */
  void filings(List<Concerned> filings, List<OwnersQuestion> questions) {
    if (forPeople()) {
      boolean begun = false;
      for (Concerned about : filings) {
        if (begun) {
          beian.print("");
          beian.print("-".repeat(72));
        }
        begun = true;
        page(about, points(about, questions));
      }
    } else {
      beian.print(
          rows(),
          filings.stream()
              .flatMap(
                  about ->
                      points(about, questions).stream()
                          .flatMap(
                              point ->
                                  point.bearings().stream()
                                      .map(each -> new Row(about, point.question(), each))))
              .toList());
    }
  }

  private static List<Point> points(Concerned about, List<OwnersQuestion> questions) {
    return questions.stream().map(about::point).flatMap(Optional::stream).toList();
  }

  private Listing<Row> rows() {
    return new Listing<Row>()
        .column("filing_no", "备案号", "Filing", row -> row.about().name())
        .column("domain", "域名", "Domain", row -> row.about().domains())
        .column("no", "序号", "No.", row -> row.question().no())
        .column("section", "章节", "Section", row -> section(row.question()))
        .column("question", "问题", "Question", row -> row.question().words())
        .column("rule", "规则", "Rule", row -> row.bearing().rule())
        .column("answer", "结论", "Answer", row -> row.bearing().answer())
        .column("says", "说明", "Says", row -> row.bearing().says())
        .column("next", "处理", "Next", row -> row.bearing().next())
        .column("evidence", "证据", "Evidence", row -> row.bearing().evidence())
        .column("inspected_at", "核查时间", "Inspected at", row -> row.about().inspectedAt());
  }

  private void page(Concerned about, List<Point> points) {
    String domains = String.join(", ", about.domains());
    beian.print(about.name() + (about.name().equals(domains) ? "" : "  " + domains));
    if (about.inspectedAt() == null) {
      line("尚未核查，以下没有核查结论。", "Never inspected yet; no findings stand below.");
    }
    if (points.isEmpty()) {
      line("没有涉及该备案的问题。", "None of the questions concerns this filing.");
    }
    Map<Bearing, Integer> told = new HashMap<>();
    part("涉及该备案的问题", "Questions that concern it", points, true, told);
    part("无法判定的问题", "Questions that cannot be answered", points, false, told);
  }

  private void part(
      String zh, String en, Collection<Point> all, boolean known, Map<Bearing, Integer> told) {
    List<Point> some = all.stream().filter(point -> point.known() == known).toList();
    if (some.isEmpty()) {
      return;
    }
    beian.print("");
    beian.print(beian.words(zh, en));
    for (Point point : some) {
      int no = point.question().no();
      beian.print("%5d  %s".formatted(no, text(point.question().words())));
      point.bearings().forEach(each -> bearing(each, told.putIfAbsent(each, no)));
    }
  }

  /** What a rule says, in full where it is told first. */
  private void bearing(Bearing bearing, @Nullable Integer toldAt) {
    String head =
        "       " + bearing.rule() + "  " + text(bearing.answer().words()) + beian.words("：", ": ");
    if (toldAt != null) {
      beian.print(head + beian.words("见问题 " + toldAt, "see question " + toldAt));
      return;
    }
    beian.print(head + text(bearing.says()));
    if (!text(bearing.next()).isEmpty()) {
      beian.print("         " + beian.words("处理：", "to do: ") + text(bearing.next()));
    }
    if (bearing.known() && !bearing.evidence().isEmpty()) {
      beian.print(
          "         "
              + beian.words("证据：", "evidence: ")
              + String.join(", ", bearing.evidence().stream().limit(4).toList())
              + (bearing.evidence().size() > 4 ? " …" : ""));
    }
  }

  private void line(String zh, String en) {
    beian.print("  " + beian.words(zh, en));
  }

  private String text(Words words) {
    return beian.words(words);
  }
}

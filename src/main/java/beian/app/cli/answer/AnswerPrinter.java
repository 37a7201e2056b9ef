package beian.app.cli.answer;

import beian.app.answer.FilingAnswer;
import beian.app.answer.FilingAnswer.Known;
import beian.app.answer.FilingAnswer.Remark;
import beian.app.cli.output.Format;
import beian.app.cli.root.Beian;
import beian.evidence.observation.Observation;
import beian.inspection.Facts;
import beian.inspection.card.Words;
import beian.inspection.decision.Decision;
import beian.inspection.decision.Decision.Because;
import beian.inspection.decision.Held;
import beian.platform.list.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints answers: for people as a page, for programs as a row for each card. */
final class AnswerPrinter {
  private final Beian beian;
  private boolean begun;

  AnswerPrinter(Beian beian) {
    this.beian = beian;
  }

  /** A row for programs. */
  private record Row(FilingAnswer told, Decision decision, boolean first) {}

  /** Prints all of them for programs. */
  void rows(List<FilingAnswer> all) {
    List<Row> rows = new ArrayList<>();
    for (FilingAnswer told : all) {
      @Nullable Decision first = first(told);
      told.decisions().forEach(each -> rows.add(new Row(told, each, each == first)));
    }
    beian.print(listing(), rows);
  }

  /** The first that holds and explains. */
  static @Nullable Decision first(FilingAnswer told) {
    return told.decisions().stream()
        .filter(decision -> decision.holds() && decision.explains())
        .findFirst()
        .orElse(null);
  }

  boolean forPeople() {
    return beian.format() == Format.table;
  }

  private Listing<Row> listing() {
    return new Listing<Row>()
        .column("filing_no", "备案号", "Filing", row -> row.told().name())
        .column("domain", "域名", "Domain", row -> row.told().domains())
        .column("rule", "规则", "Rule", row -> row.decision().id())
        .column("title", "名称", "Title", row -> text(row.decision().card().title()))
        .column("answer", "结论", "Answer", row -> row.decision().held())
        .column("first", "首个原因", "First reason", Row::first)
        .column("says", "说明", "Says", row -> text(row.decision().says()))
        .column("next", "下一步", "Next", row -> text(row.decision().next()))
        .column("because", "依据", "Because", row -> because(row.decision()))
        .column("evidence", "证据", "Evidence", row -> evidence(row.decision()));
  }

  private List<String> because(Decision decision) {
    return decision.because().stream()
        .map(each -> each.asks() + "=" + String.join("|", each.answers()) + ": " + text(each.why()))
        .toList();
  }

  private static List<String> evidence(Decision decision) {
    return decision.because().stream()
        .flatMap(each -> each.evidence().stream())
        .map(Observation::id)
        .distinct()
        .toList();
  }

  /** The head of a page. */
  void head(FilingAnswer told) {
    if (begun) {
      beian.print("");
      beian.print("-".repeat(72));
    }
    begun = true;
    String domains = String.join(", ", told.domains());
    beian.print(told.name() + (told.name().equals(domains) ? "" : "  " + domains));
  }

  /** What is known, and where from; what is not. */
  void known(FilingAnswer told, Predicate<Because> which) {
    heading("所知情况", "What is known");
    for (Known known : told.known()) {
      if (which.test(known.because())) {
        beian.print(
            "  "
                + (known.because().answers().isEmpty() ? "? " : "· ")
                + answer(known.label(), known.because()));
        sources(known.because());
      }
    }
  }

  private String answer(Words label, Because because) {
    return text(label) + beian.words("：", ": ") + text(because.why());
  }

  /** The sources of an answer: id, where it was seen, day. */
  private void sources(Because because) {
    List<Observation> seen = because.evidence();
    if (!seen.isEmpty()) {
      beian.print(
          "      "
              + seen.stream()
                  .map(
                      each -> each.id() + ", " + each.place() + ", " + Facts.day(each.observedAt()))
                  .limit(4)
                  .collect(Collectors.joining("; "))
              + (seen.size() > 4 ? " …" : ""));
    }
  }

  void heading(String zh, String en) {
    beian.print("");
    beian.print(beian.words(zh, en));
  }

  void line(String zh, String en) {
    beian.print("  " + beian.words(zh, en));
  }

  /** What holds: what it says, by what, and the next step. */
  void holding(Decision decision) {
    beian.print("  " + decision.id() + "  " + text(decision.says()));
    for (Because because : decision.because()) {
      beian.print("    " + beian.words("依据：", "because: ") + text(because.why()));
      sources(because);
    }
    beian.print("    " + beian.words("下一步：", "next: ") + text(decision.next()));
  }

  /** One line of what does not hold or is not known. */
  void brief(Decision decision) {
    String why =
        decision.because().stream()
            .map(because -> text(because.why()))
            .distinct()
            .limit(decision.held() == Held.OPEN ? 2 : 1)
            .collect(Collectors.joining(beian.words("；", "; ")));
    beian.print(
        "  "
            + decision.id()
            + "  "
            + text(decision.card().title())
            + beian.words("——", " — ")
            + why);
    decision.because().stream().limit(1).forEach(this::sources);
  }

  /** What a rule says, and what to do about it. */
  void remark(Remark remark) {
    beian.print("  " + remark.rule() + "  " + text(remark.says()));
    beian.print("    " + beian.words("处理：", "to do: ") + text(remark.remedy()));
  }

  /** What two records say differently; nothing when none do. */
  void disagreeing(FilingAnswer told) {
    if (!told.disagreeing().isEmpty()) {
      heading("互相矛盾的记录", "Records that disagree");
      told.disagreeing().forEach(this::remark);
    }
  }

  private String text(Words words) {
    return beian.words(words);
  }
}

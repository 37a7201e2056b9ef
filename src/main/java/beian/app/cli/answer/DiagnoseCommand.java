package beian.app.cli.answer;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.answer.Answers;
import beian.app.answer.FilingAnswer;
import beian.app.cli.root.Acts;
import beian.inspection.decision.Decision;
import beian.inspection.decision.Held;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code diagnose X}: why a website is down. The first reason that holds wins. */
@Command(name = "diagnose")
@Acts(Effect.READS)
public final class DiagnoseCommand extends AnswerCommand {
  /** What only actions ask. */
  private static final Set<String> BESIDE =
      Set.of(
          "correction",
          "sms-answer",
          "website-phone",
          "ministry-entity",
          "other-websites",
          "other-provider",
          "operational-licence");

  @Option(names = "--live")
  boolean live;

  @Override
  boolean looks(Suite suite) {
    boolean looks = live && suite.live();
    if (live && !looks) {
      beian.say(
          "实时查询未开启（离线、演练或时钟被移动），以下依据已有证据",
          "look-ups are off (offline, a rehearsal, a moved clock); told from the evidence there is");
    }
    return looks;
  }

  @Override
  List<FilingAnswer> told(Answers answers) {
    return answers.diagnose(asked);
  }

  @Override
  void page(AnswerPrinter printer, FilingAnswer told) {
    printer.known(told, because -> !BESIDE.contains(because.asks()));
    @Nullable Decision first = AnswerPrinter.first(told);
    printer.heading("打不开的原因", "Why it is down");
    if (told.shown()) {
      printer.line("最近一次访问时首页能打开。", "The homepage showed itself when it was last fetched.");
    }
    if (first == null) {
      printer.line(
          "没有认定任何原因；无法判定的见下。", "No reason is known; what could not be determined stands below.");
    } else {
      printer.holding(first);
    }
    part(printer, "其他成立的原因", "Further reasons that hold", explaining(told, Held.HOLDS).skip(1));
    part(
        printer,
        "不是原因，但须知道",
        "No reason, but to be known",
        told.decisions().stream().filter(each -> each.holds() && !each.explains()));
    part(printer, "无法判定", "What could not be determined", explaining(told, Held.OPEN));
    part(printer, "已排除", "Ruled out", explaining(told, Held.RULED_OUT));
  }

  private static Stream<Decision> explaining(FilingAnswer told, Held held) {
    return told.decisions().stream().filter(each -> each.held() == held && each.explains());
  }

  private static void part(AnswerPrinter printer, String zh, String en, Stream<Decision> some) {
    List<Decision> all = some.toList();
    if (!all.isEmpty()) {
      printer.heading(zh, en);
      all.forEach(each -> say(printer, each));
    }
  }

  private static void say(AnswerPrinter printer, Decision decision) {
    if (decision.holds()) {
      printer.holding(decision);
    } else {
      printer.brief(decision);
    }
  }
}

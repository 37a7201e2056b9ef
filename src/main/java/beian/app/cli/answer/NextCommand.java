package beian.app.cli.answer;

import beian.app.Effect;
import beian.app.answer.Answers;
import beian.app.answer.FilingAnswer;
import beian.app.cli.root.Acts;
import beian.inspection.decision.Decision;
import beian.inspection.decision.Decision.Because;
import beian.inspection.decision.Held;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code next X}: what a filing's owner does next. */
@Command(name = "next")
@Acts(Effect.READS)
public final class NextCommand extends AnswerCommand {
  /** What begins the names of the questions that only the ministry's extract answers. */
  private static final String MINISTRY = "ministry-";

  @Override
  List<FilingAnswer> told(Answers answers) {
    return answers.next(asked);
  }

  @Override
  void page(AnswerPrinter printer, FilingAnswer told) {
    printer.known(
        told,
        because ->
            List.of("filing", "application", "step").contains(because.asks())
                || because.asks().startsWith(MINISTRY));
    printer.heading("主办单位的下一步", "What the owner does next");
    List<Decision> holding = told.decisions().stream().filter(Decision::holds).toList();
    holding.forEach(printer::holding);
    boolean extract = told.decisions().stream().anyMatch(NextCommand::waitsForExtract);
    if (extract) {
      printer.line(
          "缺少工信部的查询结果：请在工信部网站查询主体和网站，记入证据目录的 miit.csv 并运行 gather；在此之前不给出建议。",
          "The ministry's extract is missing: look entity and website up on its site, write them to miit.csv in the evidence folder, and gather; until then nothing is advised.");
    }
    if (holding.isEmpty() && !extract) {
      printer.line("没有需要办理的步骤。", "Nothing has to be done, as far as is known.");
    }
    if (!told.asked().isEmpty()) {
      printer.heading("须整改或注意的问题", "What has to be put right");
      told.asked().forEach(printer::remark);
    }
    List<Decision> open =
        told.decisions().stream().filter(each -> each.held() == Held.OPEN).toList();
    if (!open.isEmpty()) {
      printer.heading("无法判定", "What could not be determined");
      open.forEach(printer::brief);
    }
  }

  private static boolean waitsForExtract(Decision decision) {
    return decision.held() == Held.OPEN
        && decision.because().stream()
            .map(Because::asks)
            .anyMatch(asks -> asks.startsWith(MINISTRY));
  }
}

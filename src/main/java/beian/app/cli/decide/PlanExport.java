package beian.app.cli.decide;

import beian.app.Effect;
import beian.app.NothingWaits;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Verb;
import beian.platform.error.ErrorCode.Exit;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.handover.Export;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plan export NO}: hands the approved marks of a plan to the provider's console. */
@Command(name = "export")
@Acts(Effect.CHANGES)
final class PlanExport extends Verb {
  @Parameters(index = "0", paramLabel = "NO")
  String no = "";

  @Option(names = "--again")
  boolean again;

  @Override
  public Integer call() {
    try (Suite suite = beian.open()) {
      suite.database().hold();
      NothingWaits.require(suite);
      Plan found = PlanCommand.find(suite.rectification().plans(), no);
      Export.Result result =
          suite
              .rectification()
              .export(suite.home().exports())
              .hand(found, beian.by(), again, suite.options().clock().instant());
      result.workbook().ifPresent(file -> beian.print(file.toString()));
      result.csv().ifPresent(file -> beian.print(file.toString()));
      beian.say(
          "导出 " + result.handed().size() + " 项，复核后未导出 " + result.refused().size() + " 项",
          "handed over: " + result.handed().size() + "; refused: " + result.refused().size());
      if (!result.handed().isEmpty()) {
        beian.say(
            "理由中的证件号码和联系方式已遮盖；控制台需要全文时，用 beian filings --filing 备案号 --format csv --reveal 查看（会登记）",
            "document numbers and contacts in the reasons are masked; where the console needs them: beian filings"
                + " --filing NO --format csv --reveal (it is written down)");
      }
      result
          .refused()
          .forEach(
              (mark, why) ->
                  beian.say(
                      "  未导出 " + mark.no() + "：" + why.zh(),
                      "  refused " + mark.no() + ": " + why.en()));
      return result.refused().isEmpty()
          ? Exit.OK.status()
          : result.handed().isEmpty() ? Exit.REFUSED.status() : Exit.PARTLY_DONE.status();
    }
  }
}

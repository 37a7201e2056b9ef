package beian.app.cli.answer;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.answer.Contradictions;
import beian.app.answer.Contradictions.Found;
import beian.app.cli.root.Acts;
import beian.app.cli.root.HomeCommand;
import beian.platform.list.Listing;
import picocli.CommandLine.Command;

/** {@code contradictions}: records and extracts that staff have to compare. */
@Command(name = "contradictions")
@Acts(Effect.READS)
public final class ContradictionsCommand extends HomeCommand {
  @Override
  protected void run(Suite suite) {
    beian.print(
        new Listing<Found>()
            .column("filing_no", "备案号", "Filing", Found::filing)
            .column("rule", "规则", "Rule", found -> found.remark().rule())
            .column("says", "矛盾之处", "What disagrees", found -> beian.words(found.remark().says()))
            .column("next", "如何处理", "What staff do", found -> beian.words(found.remark().remedy())),
        new Contradictions(suite, suite.options().clock().instant()).all());
  }
}

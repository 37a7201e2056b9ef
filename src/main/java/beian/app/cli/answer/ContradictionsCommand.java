package beian.app.cli.answer;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.answer.Contradictions;
import beian.app.answer.Contradictions.Found;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.platform.list.Listing;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code contradictions}: records and extracts that staff have to compare. */
@Command(name = "contradictions", resourceBundle = "beian.messages.cli")
@Acts(Effect.READS)
public final class ContradictionsCommand implements Callable<Integer> {
  @ParentCommand Beian beian;

  @Override
  public Integer call() {
    try (Suite suite = beian.open()) {
      beian.print(
          new Listing<Found>()
              .column("filing_no", "备案号", "Filing", Found::filing)
              .column("rule", "规则", "Rule", found -> found.remark().rule())
              .column(
                  "says",
                  "矛盾之处",
                  "What disagrees",
                  found -> beian.words(found.remark().says().zh(), found.remark().says().en()))
              .column(
                  "next",
                  "如何处理",
                  "What staff do",
                  found -> beian.words(found.remark().remedy().zh(), found.remark().remedy().en())),
          new Contradictions(suite, suite.options().clock().instant()).all());
    }
    return 0;
  }
}

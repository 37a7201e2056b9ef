package beian.app.cli.list;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.ListCommand;
import beian.evidence.store.EvidenceReject;
import beian.evidence.store.FileReadingStore;
import beian.intake.list.RejectList;
import beian.intake.row.Reject;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rejects}: rows that were not taken in, each with cell, found and expected. */
@Command(name = "rejects", resourceBundle = "beian.messages.cli")
@Acts(Effect.READS)
public final class RejectsCommand extends ListCommand<Reject> {
  @Option(names = "--evidence")
  boolean evidence;

  @Override
  public Integer call() {
    return evidence ? ofEvidence() : super.call();
  }

  @Override
  public ListDefinition<Reject> definition() {
    return RejectList.DEFINITION;
  }

  @Override
  protected ListRows<Reject> rows(Suite suite) {
    return RejectList.in(suite.transactions());
  }

  private int ofEvidence() {
    int limit = limit();
    try (Suite suite = beian().open()) {
      List<EvidenceReject> all = new FileReadingStore(suite.transactions()).rejects();
      beian().print(RejectList.EVIDENCE, all.stream().limit(limit).toList());
      sayLeftOut(limit, all.size());
    }
    return 0;
  }
}

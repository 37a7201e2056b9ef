package beian.app.cli.list;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.ListCommand;
import beian.app.reveal.Reveal;
import beian.app.reveal.RevealList;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import picocli.CommandLine.Command;

/** {@code reveals}: who had personal data shown unmasked, when and in which list. */
@Command(name = "reveals")
@Acts(Effect.READS)
public final class RevealsCommand extends ListCommand<Reveal> {
  @Override
  public ListDefinition<Reveal> definition() {
    return RevealList.DEFINITION;
  }

  @Override
  protected ListRows<Reveal> rows(Suite suite) {
    return RevealList.in(suite.transactions());
  }

  @Override
  protected int usualLimit() {
    return 20;
  }
}

package beian.app.reveal;

import beian.platform.database.Transactions;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.platform.list.ListSource;
import beian.platform.list.Listing;
import java.util.List;

/** Every use of {@code --reveal}, newest first. */
public final class RevealList {
  /** The list. */
  public static final ListDefinition<Reveal> DEFINITION =
      new ListDefinition<>(
          "reveals",
          new Listing<Reveal>()
              .column("at", "时间", "At", Reveal::at)
              .column("by", "查看人", "By", Reveal::actor)
              .column("command", "命令", "Command", Reveal::command)
              .column("asked", "条件", "Asked", Reveal::asked),
          List.of(),
          ListSource.entities("Reveal x", "x", "x.at").newestFirst());

  private RevealList() {}

  /** The list of a database. */
  public static ListRows<Reveal> in(Transactions transactions) {
    return DEFINITION.in(
        transactions, found -> found.stream().map(hit -> hit.as(Reveal.class)).toList());
  }
}

package beian.app.table;

import beian.platform.database.Transactions;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.platform.list.ListSource;
import beian.platform.list.Listing;
import java.util.List;

/** Who put which data table in force, newest first. */
public final class TableChangeList {
  /** The list. */
  public static final ListDefinition<TableChange> DEFINITION =
      new ListDefinition<>(
          "history",
          new Listing<TableChange>()
              .column("no", "编号", "No", TableChange::no)
              .column("at", "时间", "At", TableChange::at)
              .column("by", "操作人", "By", TableChange::actor)
              .column("table", "数据表", "Table", TableChange::table)
              .column("before", "原版本", "Before", TableChange::before)
              .column("after", "新版本", "After", TableChange::after)
              .column("come", "新增行", "Rows come", TableChange::come)
              .column("gone", "减少行", "Rows gone", TableChange::gone)
              .column("changed", "变更行", "Rows changed", TableChange::changed)
              .column("file", "文件", "File", TableChange::file),
          List.of(),
          ListSource.entities("TableChange x", "x", "x.no").newestFirst());

  private TableChangeList() {}

  /** The list of a database. */
  public static ListRows<TableChange> in(Transactions transactions) {
    return DEFINITION.in(
        transactions, found -> found.stream().map(hit -> hit.as(TableChange.class)).toList());
  }
}

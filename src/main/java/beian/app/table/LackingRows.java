package beian.app.table;

import beian.filing.table.Completion;
import beian.filing.table.TablesInForce.OwnTable;
import beian.inspection.card.Words;
import java.util.List;

/**
 * What a home's own tables lack of this version's: which rows were added for the time being, which
 * of the home's stand aside, and how somebody merges the two.
 */
public final class LackingRows {
  private static final int SHOWN = 3;

  private LackingRows() {}

  /** A sentence for each table that lacks rows; none when all have them. */
  public static List<Words> of(HomeTables.Sorted tables) {
    return tables.usable().stream()
        .filter(own -> own.completion().lacked())
        .map(LackingRows::said)
        .toList();
  }

  private static Words said(OwnTable own) {
    Completion completion = own.completion();
    String name = own.name();
    String zh =
        "自有数据表 %s 缺少本版本自带的 %d 行，暂按产品补入：%s"
            .formatted(name, completion.added().size(), first(completion.added()));
    String en =
        "the home's own %s lacks %d of this version's rows, which are added for now: %s"
            .formatted(name, completion.added().size(), first(completion.added()));
    if (!completion.setAside().isEmpty()) {
      String rows = first(completion.setAside());
      zh += "；自有的 %d 行与之不同，暂不采用：%s".formatted(completion.setAside().size(), rows);
      en +=
          "; %d of its own say otherwise and stand aside: %s"
              .formatted(completion.setAside().size(), rows);
    }
    String file = name + ".csv";
    return new Words(
        zh
            + "；合并：beian data show %s > %s，核对后 beian data check %s，再 beian data import %s %s"
                .formatted(name, file, file, name, file),
        en
            + "; to merge: beian data show %s > %s, read it, beian data check %s, beian data import %s %s"
                .formatted(name, file, file, name, file));
  }

  private static String first(List<String> rows) {
    int more = rows.size() - SHOWN;
    return String.join(" / ", rows.subList(0, Math.min(SHOWN, rows.size())))
        + (more > 0 ? " / … +" + more : "");
  }
}

package beian.filing.word;

import beian.filing.table.DataTable;
import beian.filing.table.TableSpec;
import java.util.List;

/** The data tables of outside words. */
public final class WordTables {
  static final DatedTable APPLICATION_STATUS =
      table("application-status", "备案申请的状态", "the status of an application");
  static final DatedTable TRANSFER_STATUS =
      table("transfer-status", "接入备案的进度", "how far a filing transfer has come");
  static final DatedTable SERVER_REGIONS =
      table("server-regions", "服务器所在地域的名称与编号", "where a server stands, by providers' regions");
  static final DatedTable SERVER_STATUS =
      table("server-status", "服务商对服务器状态的用语", "what providers call the state of a server");
  static final DatedTable OWNER_TYPES =
      table("owner-types", "域名所有者的类型", "what registrars call the kind of a domain's owner");
  static final DatedTable MATERIAL_PROBLEMS =
      table("material-problems", "材料文件无法显示的原因", "why a file of the materials shows nothing");
  static final DatedTable DOCUMENT_TYPES =
      new DatedTable(
          spec("document-types", "证件类型及其号码的形式", "what a type of document says of its number")
              .several());

  private WordTables() {}

  private static DatedTable table(String name, String zh, String en) {
    return new DatedTable(spec(name, zh, en));
  }

  private static TableSpec spec(String name, String zh, String en) {
    return TableSpec.words(name, WordTables.class, zh, en).listed("meaning");
  }

  /** All of them. */
  public static List<DataTable<?>> all() {
    return List.of(
        APPLICATION_STATUS.data(),
        TRANSFER_STATUS.data(),
        SERVER_REGIONS.data(),
        SERVER_STATUS.data(),
        OWNER_TYPES.data(),
        MATERIAL_PROBLEMS.data(),
        DOCUMENT_TYPES.data(),
        FilingHost.WORDS.data(),
        HiddenOwner.WORDS.data(),
        RegistryStatus.WORDS.data());
  }
}

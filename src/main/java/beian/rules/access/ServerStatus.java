package beian.rules.access;

import beian.filing.Server;
import beian.filing.number.Normal;
import java.util.Set;
import java.util.regex.Pattern;

/** What the provider's word on a server means for the website on it. */
enum ServerStatus {
  /** It is given back; nothing can run on it. */
  GONE,
  /** It is there but does not run. */
  STOPPED,
  /** It runs. */
  RUNNING,
  /** Several servers are filed, and nobody knows of which the word is. */
  SEVERAL,
  /** The word is not known, or there is none. */
  OTHER;

  private static final Pattern SEPARATOR = Pattern.compile("[;,、/| ]");

  private static final Set<String> RUNNING_WORDS =
      Set.of(
          "运行中", "运行", "正在运行", "正常", "正常运行", "使用中", "在用", "已开机", "开机", "running", "active",
          "started", "normal", "inuse");

  private static final Set<String> GONE_WORDS =
      Set.of(
          "已释放",
          "释放",
          "已退还",
          "退还",
          "已退订",
          "已退款",
          "已销毁",
          "销毁",
          "已回收",
          "回收",
          "已删除",
          "已过期",
          "过期",
          "已到期",
          "到期",
          "不存在",
          "released",
          "terminated",
          "destroyed",
          "deleted",
          "expired",
          "returned",
          "recycled");
  private static final Set<String> STOPPED_WORDS =
      Set.of(
          "已停止",
          "停止",
          "已关机",
          "关机",
          "已停机",
          "停机",
          "欠费停机",
          "已停用",
          "停用",
          "已停服",
          "停服",
          "已隔离",
          "隔离",
          "已封停",
          "封停",
          "待回收",
          "stopped",
          "shutdown",
          "suspended",
          "isolated",
          "overdue");

  /** Of the filed server. */
  static ServerStatus of(Server server) {
    boolean several = SEPARATOR.matcher(Normal.text(server.id()).strip()).find();
    return several ? SEVERAL : of(server.status());
  }

  static ServerStatus of(String word) {
    String name = Normal.name(word);
    if (RUNNING_WORDS.contains(name)) {
      return RUNNING;
    }
    return GONE_WORDS.contains(name) ? GONE : STOPPED_WORDS.contains(name) ? STOPPED : OTHER;
  }
}

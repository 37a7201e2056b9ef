package beian.testing;

import beian.filing.column.ColumnSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A home as somebody makes it for their own data: a CSV of filings, evidence files, settings.
 * Filings are in order but for what a test changes.
 */
public final class OwnHome {
  private static final List<String> COLUMNS =
      List.of(
          "filing_no",
          "entity_name",
          "entity_type",
          "entity_doc_type",
          "entity_doc_no",
          "entity_doc_expiry",
          "entity_pic_name",
          "entity_pic_mobile",
          "entity_pic_landline",
          "entity_pic_email",
          "site_pic_mobile",
          "site_pic_landline",
          "site_pic_email",
          "domain",
          "access_provider",
          "order_no",
          "order_type",
          "order_status",
          "prelim_approved_at",
          "filing_status");
  private static final String[] HEADINGS = {
    "备案号",
    "主办单位名称",
    "单位性质",
    "证件类型",
    "证件号码",
    "证件有效期",
    "主体负责人姓名",
    "主体负责人手机号码",
    "主体负责人办公电话",
    "主体负责人电子邮箱",
    "网站负责人手机号码",
    "网站负责人办公电话",
    "网站负责人电子邮箱",
    "域名",
    "接入服务商",
    "订单号",
    "备案类型",
    "订单状态",
    "初审通过时间",
    "备案状态"
  };

  private final Path root;
  private final Map<Integer, Map<String, String>> filings = new LinkedHashMap<>();
  private final Map<String, byte[]> sheets = new LinkedHashMap<>();
  private final Set<String> more = new LinkedHashSet<>();
  private final Set<String> lacking = new LinkedHashSet<>();
  private boolean fresh;

  public OwnHome(Path root) {
    this.root = root;
  }

  /** Where it is. */
  public Path root() {
    return root;
  }

  /** The filing number of a filing. */
  public static String key(int number) {
    return "京ICP备000001%02d号-1".formatted(number);
  }

  /** The owner's address of a filing. */
  public static String owner(int number) {
    return "owner%d@site%d.example".formatted(number, number);
  }

  /** Adds a filing, or changes it: column, value, column, value. */
  public OwnHome filing(int number, String... changes) {
    Map<String, String> filing = filings.computeIfAbsent(number, OwnHome::honest);
    for (int i = 0; i < changes.length; i += 2) {
      if (!COLUMNS.contains(changes[i])) {
        more.add(ColumnSpec.find(changes[i]).orElseThrow().key());
      }
      filing.put(changes[i], changes[i + 1]);
    }
    return this;
  }

  /** Empties every column of a filing but these, as in a template filled in by hand. */
  public OwnHome only(int number, String... columns) {
    Map<String, String> filing = filings.computeIfAbsent(number, OwnHome::honest);
    filing.replaceAll((column, value) -> List.of(columns).contains(column) ? value : "");
    return this;
  }

  private static Map<String, String> honest(int number) {
    Map<String, String> filing = new LinkedHashMap<>();
    COLUMNS.forEach(column -> filing.put(column, ""));
    filing.put("filing_no", key(number));
    filing.put("entity_name", "北京示例" + number + "有限公司");
    filing.put("entity_type", "企业");
    filing.put("entity_doc_type", "营业执照");
    filing.put("entity_doc_no", Filings.USCC);
    filing.put("entity_doc_expiry", "长期");
    filing.put("entity_pic_name", "张示例");
    filing.put("entity_pic_mobile", "138000030%02d".formatted(number));
    filing.put("entity_pic_landline", "010-555003%02d".formatted(number));
    filing.put("entity_pic_email", owner(number));
    filing.put("site_pic_mobile", "138000040%02d".formatted(number));
    filing.put("site_pic_landline", "010-555004%02d".formatted(number));
    filing.put("domain", "site" + number + ".example");
    filing.put("access_provider", "示例云");
    filing.put("filing_status", "已备案");
    return filing;
  }

  /** The sheets do not have these columns from now on; without one, they have all. */
  public OwnHome lacking(String... columns) {
    lacking.clear();
    lacking.addAll(List.of(columns));
    return this;
  }

  /** Puts all filings into the inbox under a name. */
  public OwnHome drop(String name) throws IOException {
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.addAll(more);
    columns.removeAll(lacking);
    List<String> headings =
        columns.stream()
            .map(column -> COLUMNS.contains(column) ? HEADINGS[COLUMNS.indexOf(column)] : column)
            .toList();
    List<String> lines = new ArrayList<>(List.of(String.join(",", headings)));
    for (Map<String, String> filing : filings.values()) {
      lines.add(
          columns.stream()
              .map(column -> filing.getOrDefault(column, ""))
              .collect(Collectors.joining(",")));
    }
    write("inbox/" + name, lines.toArray(String[]::new));
    return this;
  }

  /** Writes a file below the home. */
  public OwnHome write(String name, String... lines) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
    if (name.startsWith("inbox/")) {
      if (!fresh) {
        sheets.clear();
      }
      fresh = true;
      sheets.put(name, Files.readAllBytes(file));
    }
    return this;
  }

  /**
   * The evening's export: the sheets handed in last are handed in once more, unless there are new
   * ones since the last evening.
   */
  public void export() {
    if (!fresh) {
      handInAgain();
    }
    fresh = false;
  }

  /** Puts the sheets that were handed in last into the inbox once more. */
  public void handInAgain() {
    try {
      for (Map.Entry<String, byte[]> sheet : sheets.entrySet()) {
        Files.write(root.resolve(sheet.getKey()), sheet.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

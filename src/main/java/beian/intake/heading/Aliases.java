package beian.intake.heading;

import beian.filing.column.ColumnSpec;
import beian.filing.column.ColumnType;
import beian.filing.number.Normal;
import beian.intake.heading.Heading.Known;
import beian.intake.heading.Heading.Meaning;
import beian.intake.heading.Heading.Ours;
import beian.intake.heading.Heading.Password;
import beian.intake.heading.Heading.Unknown;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a heading means by itself: the keys and headings of {@code columns.csv}, whatever their
 * spaces, line breaks, case, width, numbering and marks for required columns.
 */
final class Aliases {
  private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)");

  /** In brackets behind the name of a column: of what else, or of which part of it, it speaks. */
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "起(?![止至])|(?<![起])始(?!末)|发证|颁发|签发|成立|旧|原(?!件)|曾用|(?<![当目])前|历史|停用|作废|区号|^号码$|不含|分机|[后末尾].{0,3}位"
              + "|md5|sha\\d|hash|哈希|密文|加密|脱敏|掩码|隐藏|位数|长度|是否|结果|拼音|英文(?!均)|备用|状态|来源|备注"
              + "|\\b(?:old|former|previous|start|from|issued?|masked|hashed|last\\d?|areacode|without)");

  private static final Pattern NUMBERING = Pattern.compile("^\\(?\\d{1,3}[).、.]\\)?");
  private static final Pattern MUST = Pattern.compile("(必填|选填|非必填|required|optional)+$");
  private static final Pattern FOREIGN = Pattern.compile("美元|欧元|港元|港币|日元|英镑|usd|eur|hkd");
  private static final Pattern DECORATION = Pattern.compile("[*★☆※:_·\"'“”‘’?-]");
  private static final Map<String, ColumnSpec> BY_ALIAS = load();

  private Aliases() {}

  /** The form in which headings are compared. */
  static String canonical(String heading) {
    String plain = DECORATION.matcher(Normal.name(heading)).replaceAll("");
    return NUMBERING.matcher(plain).replaceFirst("");
  }

  /** What the heading means; {@link Unknown} when nobody knows. */
  static Meaning meaning(String heading) {
    String plain = canonical(heading);
    Optional<ColumnSpec> column = column(plain).or(() -> parts(heading));
    if (column.isPresent()) {
      boolean money = column.get().type() == ColumnType.MONEY;
      return money && FOREIGN.matcher(plain).find()
          ? new Unknown()
          : new Known(column.get(), money ? unit(plain) : 1);
    }
    if (plain.contains("密码") || plain.contains("password") || plain.contains("口令")) {
      return new Password();
    }
    return plain.startsWith("退回原因") ? new Ours() : new Unknown();
  }

  private static Optional<ColumnSpec> column(String plain) {
    for (String form : forms(plain)) {
      ColumnSpec column = BY_ALIAS.get(form);
      if (column != null) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** A heading in its plain form, and without marks for required columns and without remarks. */
  static List<String> forms(String plain) {
    return List.of(plain, MUST.matcher(plain).replaceFirst(""), withoutRemarks(plain));
  }

  /** A remark that turns the meaning round stays: 有效期（起） is no 有效期. */
  private static String withoutRemarks(String plain) {
    Matcher remark = REMARK.matcher(plain);
    while (remark.find()) {
      String said = remark.group().substring(1, remark.group().length() - 1);
      if (OTHERWISE.matcher(said).find()) {
        return plain;
      }
    }
    return MUST.matcher(REMARK.matcher(plain).replaceAll("")).replaceFirst("");
  }

  /**
   * Chinese and English in one cell: what is known means one column, and what is not known is in
   * the other script.
   */
  private static Optional<ColumnSpec> parts(String heading) {
    Set<ColumnSpec> known = new HashSet<>();
    boolean knownIsLatin = false;
    boolean unknownIsLatin = false;
    boolean unknown = false;
    for (String part : heading.split("[\\r\\n/|]+")) {
      Optional<ColumnSpec> column = column(canonical(part));
      boolean latin = part.chars().allMatch(c -> c < 0x80);
      if (column.isPresent()) {
        known.add(column.get());
        knownIsLatin = latin;
      } else {
        unknown = true;
        unknownIsLatin = latin;
      }
    }
    boolean translated = !unknown || knownIsLatin != unknownIsLatin;
    return known.size() == 1 && translated
        ? Optional.of(known.iterator().next())
        : Optional.empty();
  }

  private static long unit(String plain) {
    return plain.contains("亿") ? 100_000_000 : plain.contains("万") ? 10_000 : 1;
  }

  private static Map<String, ColumnSpec> load() {
    Map<String, ColumnSpec> aliases = new HashMap<>();
    for (ColumnSpec column : ColumnSpec.all()) {
      aliases.put(canonical(column.key()), column);
      chinese(column).forEach(alias -> put(aliases, alias, column));
      column.en().forEach(alias -> put(aliases, alias, column));
    }
    return Map.copyOf(aliases);
  }

  /** The Chinese headings of a column, the usual one first. */
  static List<String> chinese(ColumnSpec column) {
    return column.zh().stream()
        .flatMap(
            alias ->
                Stream.of(
                    alias, alias.replace("主体负责人", "主办单位负责人"), alias.replace("网站负责人", "服务负责人")))
        .distinct()
        .toList();
  }

  private static void put(Map<String, ColumnSpec> aliases, String alias, ColumnSpec column) {
    ColumnSpec other = aliases.putIfAbsent(canonical(alias), column);
    if (other != null && other != column) {
      throw new IllegalStateException(alias + " is both " + other.key() + " and " + column.key());
    }
  }
}

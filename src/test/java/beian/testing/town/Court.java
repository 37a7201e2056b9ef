package beian.testing.town;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads sheets, evidence files, letters and marks by itself, counts by its own calendar, and
 * complains of everything that was not proved. It knows nothing of how the suite decides.
 */
public final class Court {
  private static final Pattern RULE = Pattern.compile("\\b([A-Z]{3}(?:-[A-Z]{2,3})?-\\d{3})\\b");
  private static final Pattern NUMBER = Pattern.compile("京ICP备\\d+号-\\d+");
  private static final Pattern MARK = Pattern.compile("M\\d{4}-\\d{6}-\\d+");
  private static final Set<String> ALIVE = Set.of("已备案");

  private final Path home;
  private final int period;
  private final List<String> complaints = new ArrayList<>();

  /** The newest row of each filing, by order number, and the day it was dropped. */
  private final Map<String, Map<String, String>> sheet = new HashMap<>();

  private LocalDate dropped = LocalDate.MIN;

  /** Order number by every filing number a filing ever had. */
  private final Map<String, String> orders = new HashMap<>();

  /** On which nights a fault about a thing of ours was proved, by {@code order rule thing}. */
  private final Map<String, Set<LocalDate>> proved = new HashMap<>();

  private final Map<Letter, Set<String>> letters = new LinkedHashMap<>();
  private final Map<Letter, Answer> answers = new HashMap<>();
  private final Map<Letter, LocalDate> answeredOn = new HashMap<>();
  private final Clocks clocks = new Clocks();
  private final Map<String, LocalDate> waived = new HashMap<>();

  /** Faults an upheld appeal took away, {@code order rule thing}. */
  private final Set<String> excused = new HashSet<>();

  private final Set<String> marks = new HashSet<>();
  private int exported;
  private final Set<Path> read = new HashSet<>();
  private Proofs proofs = new Proofs(Map.of());

  /**
   * @param period working days from notice to deadline
   */
  public Court(Path home, int period) {
    this.home = home;
    this.period = period;
  }

  /** Everything that was not proved, in the order it happened. */
  public List<String> complaints() {
    return complaints;
  }

  /** How many letters and marks it looked at. */
  public String seen() {
    return "%d letters, %d answers, %d extensions, %d holds, %d waivers, %d excused, %d marks, %d handed over"
        .formatted(
            letters.size(),
            answers.size(),
            clocks.extended(),
            clocks.count(),
            waived.size(),
            excused.size(),
            marks.size(),
            exported);
  }

  /** Reads what lies in the home before a night. */
  public void before(LocalDate night) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("inbox"))) {
      for (Path file : files.sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        String[] headings = lines.get(0).split(",");
        for (String line : lines.subList(1, lines.size())) {
          String[] values = line.split(",", -1);
          Map<String, String> row = new HashMap<>();
          for (int i = 0; i < headings.length; i++) {
            row.put(headings[i], values[i]);
          }
          sheet.put(row.get("订单号"), row);
          orders.put(row.get("备案号"), row.get("订单号"));
        }
        dropped = night;
      }
    }
    proofs = Proofs.read(home.resolve("evidence"));
    Instant now = moment(night);
    sheet.forEach(
        (order, row) -> {
          if (ours(row, now)) {
            faults(row, Instant.MIN, now)
                .forEach(
                    (rule, things) -> things.forEach(thing -> proved(order, rule, thing, night)));
          }
        });
  }

  private void proved(String order, String rule, String thing, LocalDate night) {
    proved.computeIfAbsent(order + " " + rule + " " + thing, key -> new HashSet<>()).add(night);
  }

  /** The end of the day, at which nights are held. */
  private static Instant moment(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Statement.CHINA).toInstant().minusSeconds(1);
  }

  /** What is proved wrong with a filing, by rule: the things, seen after one moment, by another. */
  private Map<String, Set<String>> faults(Map<String, String> row, Instant after, Instant now) {
    Map<String, Set<String>> faults = new TreeMap<>();
    for (String column : List.of("主体负责人手机号码", "主体负责人办公电话", "网站负责人手机号码", "网站负责人办公电话")) {
      String number = row.get(column);
      if (proofs.gone(number, after, now)) {
        add(faults, number, "CON-005", "CON-007");
        if (column.equals("主体负责人手机号码")) {
          add(faults, number, "CON-009");
        }
      }
      if (column.contains("手机") && number.length() != 11) {
        add(faults, number, "CON-001", "CON-002", "CON-003", "CON-004");
      }
    }
    if (proofs.gone("registry", "doc_no", row.get("证件号码"), "status", "注销", after, now)) {
      add(faults, row.get("证件号码"), "ENT-003");
    }
    String domain = row.get("域名");
    if (proofs.gone("content", "domain", domain, "flag", "empty", after, now)) {
      add(faults, domain, "CNT-005");
    }
    if (proofs.gone("content", "domain", domain, "flag", "illegal", after, now)) {
      add(faults, domain, "CNT-004");
    }
    if (proofs.gone("registration", "domain", domain, "status", "redemptionPeriod", after, now)) {
      add(faults, domain, "CNT-009");
    }
    boolean dead =
        answers.entrySet().stream()
            .anyMatch(
                one -> one.getValue().kills() && one.getKey().to().equals(row.get("主体负责人电子邮箱")));
    if (dead) {
      add(faults, row.get("主体负责人电子邮箱"), "CON-009");
    }
    return faults;
  }

  private static void add(Map<String, Set<String>> faults, String thing, String... rules) {
    for (String rule : rules) {
      faults.computeIfAbsent(rule, key -> new TreeSet<>()).add(thing);
    }
  }

  /** Whether the filing is with us and alive, by the newest word. */
  private boolean ours(Map<String, String> row, Instant now) {
    boolean sheetSays = row.get("接入服务商").equals("示例云") && ALIVE.contains(row.get("备案状态"));
    return sheetSays && !proofs.ministryDenies(numbers(row.get("订单号")), moment(dropped), now);
  }

  private Set<String> numbers(String order) {
    Set<String> numbers = new HashSet<>();
    orders.forEach(
        (number, of) -> {
          if (of.equals(order)) {
            numbers.add(number);
          }
        });
    return numbers;
  }

  /** The letters that left in a night. */
  public List<Letter> letters(LocalDate night) throws IOException {
    List<Letter> left = new ArrayList<>();
    Path folder = home.resolve("out/mail");
    if (!Files.exists(folder)) {
      return left;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".eml")).sorted().toList()) {
        if (read.add(file)) {
          Letter letter = Letter.read(file, night);
          left.add(letter);
          judge(letter);
        }
      }
    }
    return left;
  }

  private void judge(Letter letter) {
    Instant now = moment(letter.sentOn());
    boolean toTheDead =
        answers.entrySet().stream()
            .anyMatch(one -> one.getValue().kills() && one.getKey().to().equals(letter.to()));
    if (toTheDead) {
      complain(letter, "goes to an address that was returned before");
    }
    Set<String> told = new TreeSet<>();
    letter
        .enforced()
        .forEach(
            (number, rules) -> {
              String order = orders.getOrDefault(number, "");
              Map<String, String> row = sheet.get(order);
              if (row == null) {
                complain(letter, "is about " + number + ", which nobody filed");
                return;
              }
              if (!ours(row, now)) {
                complain(letter, "is about " + number + ", which is not ours");
              }
              Map<String, Set<String>> faults = faults(row, Instant.MIN, now);
              for (String rule : rules) {
                Set<String> things = faults.getOrDefault(rule, Set.of());
                if (things.isEmpty()) {
                  complain(letter, "accuses " + number + " of " + rule + " without proof");
                }
                things.forEach(thing -> told.add(order + " " + rule + " " + thing));
              }
            });
    if (!letter.reminder()) {
      told.stream()
          .filter(fault -> letters.keySet().stream().anyMatch(other -> again(fault, other, letter)))
          .forEach(fault -> complain(letter, "tells once more " + fault));
    }
    letters.put(letter, told);
  }

  /** Whether a letter that was not returned told it before, and it was proved ever since. */
  private boolean again(String fault, Letter before, Letter now) {
    Answer answer = answers.get(before);
    boolean stands = answer == null || !answer.unproves();
    boolean same =
        stands
            && !before.reminder()
            && before.to().equals(now.to())
            && letters.get(before).contains(fault);
    Set<LocalDate> nights = proved.getOrDefault(fault, Set.of());
    return same
        && before.sentOn().datesUntil(now.sentOn().plusDays(1)).allMatch(nights::contains)
        // What stood in one letter together with others is told as one.
        && letters.get(before).size() == 1;
  }

  private void complain(Letter letter, String what) {
    complaints.add(letter.sentOn() + " letter to " + letter.to() + " " + what);
  }

  /** Takes what came back on the day after a night, by the letters. */
  public void answered(LocalDate day, Map<Letter, Answer> given) {
    answers.putAll(given);
    given.keySet().forEach(letter -> answeredOn.put(letter, day));
    given.forEach(
        (letter, answer) -> {
          if (answer == Answer.PERSON) {
            letter.enforced().keySet().forEach(number -> hold(orders.get(number), "answer", day));
          }
        });
  }

  /** The order behind a filing number, also one that was given up. */
  String order(String number) {
    return orders.getOrDefault(number, "");
  }

  /** The order numbers of all filings of the owner of one. */
  Set<String> ofOwner(String order) {
    String owner = sheet.get(order).get("证件号码");
    Set<String> all = new TreeSet<>();
    sheet.forEach(
        (number, row) -> {
          if (row.get("证件号码").equals(owner)) {
            all.add(number);
          }
        });
    return all;
  }

  /** A person gave a filing more working days. */
  void extended(String order, LocalDate day, int days) {
    clocks.extend(order, day, days);
  }

  /** From that day on an appeal is open, or an answer has not been decided. */
  void hold(String order, String why, LocalDate from) {
    clocks.begin(order, why, from);
  }

  /** It was decided on that day. */
  void release(String order, String why, LocalDate day) {
    clocks.end(order, why, day);
  }

  /** It is set aside, that day included. */
  void waived(String order, LocalDate until) {
    waived.put(order, until);
  }

  /** The owner was right: what was told so far counts no more. */
  void upheld(String order) {
    letters.values().stream()
        .flatMap(Set::stream)
        .filter(fault -> fault.startsWith(order + " "))
        .forEach(excused::add);
  }

  /** Reads the marks handed over in a file and judges each once more. */
  void exported(LocalDate day, Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      exported++;
      Matcher number = NUMBER.matcher(line);
      Matcher no = MARK.matcher(line);
      if (!number.find() || !no.find()) {
        complaints.add(day + " handed over a line without number: " + line);
        continue;
      }
      judge(day, "hands over " + no.group(), number.group(), line);
    }
  }

  /**
   * Judges a mark that was made in that night or stands still.
   *
   * @param no its number
   * @param number of the filing
   * @param reason in English, which names the rules
   */
  public void mark(LocalDate night, String no, String number, String reason) {
    judge(night, (marks.add(no) ? "mark " : "lets stand ") + no, number, reason);
  }

  private void judge(LocalDate night, String act, String number, String reason) {
    String order = orders.getOrDefault(number, "");
    Map<String, String> row = sheet.get(order);
    String what = night + " " + act + " of " + number + " ";
    if (row == null) {
      complaints.add(what + "is of a filing nobody filed");
      return;
    }
    if (!ours(row, moment(night))) {
      complaints.add(what + "is not ours");
    }
    if (clocks.open(order, night)) {
      complaints.add(what + "although an appeal or an answer is open: " + clocks.of(order));
    }
    if (!waived.getOrDefault(order, LocalDate.MIN).isBefore(night)) {
      complaints.add(what + "although it is waived until " + waived.get(order));
    }
    Set<String> rules = new TreeSet<>();
    Matcher rule = RULE.matcher(reason);
    while (rule.find()) {
      rules.add(rule.group(1));
    }
    if (rules.isEmpty()) {
      complaints.add(what + "names no rule: " + reason);
    }
    for (String one : rules) {
      boolean good =
          letters.keySet().stream().anyMatch(letter -> carries(letter, order, one, night));
      if (!good) {
        complaints.add(what + "rests on " + one + " without proof: " + reason);
      }
    }
  }

  /**
   * Whether a letter told this very fault, was proved, is overdue, and it is proved anew: by what
   * was seen after the period, of a filing that a sheet listed after it.
   */
  private boolean carries(Letter letter, String order, String rule, LocalDate night) {
    Answer answer = answers.get(letter);
    boolean returned =
        answer != null && answer.unproves()
            || answers.entrySet().stream()
                .anyMatch(
                    one ->
                        one.getValue().kills()
                            && one.getKey().to().equals(letter.to())
                            && !answeredOn.get(one.getKey()).isAfter(night));
    if (clocks.open(order, night)) {
      return false;
    }
    LocalDate last = clocks.lastDay(order, letter.sentOn(), period);
    if (returned || letter.reminder() || !night.isAfter(last) || !dropped.isAfter(last)) {
      return false;
    }
    Map<String, Set<String>> now = faults(sheet.get(order), moment(last), moment(night));
    return now.getOrDefault(rule, Set.of()).stream()
        .map(thing -> order + " " + rule + " " + thing)
        .anyMatch(fault -> letters.get(letter).contains(fault) && !excused.contains(fault));
  }
}

package beian.testing.town;

import beian.testing.Cli;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The people of the provider: they extend, waive, take appeals, read answers, approve, hand over
 * and take back, at random, by the command line alone. What the suite let them do, the court is
 * told.
 */
public final class Staff {
  private final Random random;
  private final Cli cli;
  private final Court court;

  /**
   * @param seed of everything they decide
   */
  public Staff(long seed, Cli cli, Court court) {
    this.random = new Random(seed);
    this.cli = cli;
    this.court = court;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private boolean done(LocalDate day, String name, String... words) {
    String[] line = java.util.Arrays.copyOf(words, words.length + 4);
    line[words.length] = "--by";
    line[words.length + 1] = name;
    line[words.length + 2] = "--as-of";
    line[words.length + 3] = day.toString();
    Cli.Result result = cli.run(line);
    if (result.exit() != 0 && result.exit() != 5 && result.exit() != 6) {
      throw new AssertionError(String.join(" ", line) + " ended " + result);
    }
    return result.exit() == 0;
  }

  /** A morning at the desk, before the night of that day. */
  public void decide(LocalDate day) {
    Map<String, String> orders = new HashMap<>();
    for (JsonNode one : cli.json("cases", "--as-of", day.toString())) {
      String no = one.get("case_no").asText();
      String order = court.order(one.get("filing_no").asText());
      orders.put(no, order);
      about(day, no, order, one.get("state").asText());
    }
    JsonNode replies = cli.json("replies", "--state", "waiting", "--as-of", day.toString());
    Set<String> decided = new HashSet<>();
    for (JsonNode one : replies) {
      if (!one.get("case_nos").isEmpty() && chance(25)) {
        String word = List.of("answered", "dismissed", "appeal").get(random.nextInt(3));
        String no = one.get("reply_no").asText();
        if (done(day, "孙示例", "decide", no, word, "--reason", "已读来信")) {
          decided.add(no);
          if (word.equals("appeal")) {
            cases(one).forEach(each -> court.hold(orders.get(each), "appeal", day));
          }
        }
      }
    }
    Set<String> waiting = new HashSet<>();
    for (JsonNode one : replies) {
      if (!decided.contains(one.get("reply_no").asText())) {
        waiting.addAll(cases(one));
      }
    }
    for (JsonNode one : replies) {
      if (decided.contains(one.get("reply_no").asText())) {
        cases(one).stream()
            .filter(each -> !waiting.contains(each))
            .forEach(each -> court.release(orders.get(each), "answer", day));
      }
    }
  }

  private static List<String> cases(JsonNode reply) {
    return List.of(reply.get("case_nos").asText().split("; "));
  }

  private void about(LocalDate day, String no, String order, String state) {
    if (state.equals("rectified") || state.equals("closed")) {
      // An appeal ends with its case.
      court.release(order, "appeal", day);
      return;
    }
    if (state.equals("appealed")) {
      boolean upheld = chance(30);
      if (chance(20)
          && done(day, "孙示例", "decide", no, upheld ? "upheld" : "dismissed", "--reason", "已核实")) {
        // What is decided of a fault of the owner is decided for all their websites.
        court.ofOwner(order).forEach(each -> court.release(each, "appeal", day));
        if (upheld) {
          court.upheld(order);
        }
      }
      return;
    }
    if (chance(2) && done(day, "孙示例", "extend", no, "--period", "3wd", "--reason", "材料在办")) {
      court.extended(order, day, 3);
    }
    if (chance(2) && done(day, "孙示例", "appeal", no, "--reason", "电话申诉")) {
      court.hold(order, "appeal", day);
    } else if (chance(1)) {
      LocalDate until = day.plusDays(random.nextInt(15));
      if (done(day, "孙示例", "waive", no, "--until", until.toString(), "--reason", "政府项目")) {
        court.waived(order, until);
      }
    }
  }

  /** After the night: plans approved by a second person, handed over, answered. */
  public void handOver(LocalDate day) throws IOException {
    for (JsonNode plan : cli.json("plan", "list", "--as-of", day.toString())) {
      String no = plan.get("plan_no").asText();
      if (plan.get("marked").asInt() == 0 || !chance(20)) {
        continue;
      }
      JsonNode lines = cli.json("plan", "show", no, "--as-of", day.toString());
      String hash = lines.get(0).get("plan_hash").asText();
      if (chance(15)) {
        done(day, "赵示例", "plan", "reject", no, "--hash", hash, "--reason", "再看一次");
        continue;
      }
      done(day, "赵示例", "plan", "approve", no, "--hash", hash);
      Set<Path> before = exports();
      done(day, "赵示例", "plan", "export", no);
      for (Path file : exports()) {
        if (!before.contains(file)) {
          court.exported(day, file);
        }
      }
    }
    for (JsonNode mark : cli.json("marks", "--state", "exported", "--as-of", day.toString())) {
      if (chance(20)) {
        String result = List.of("done", "refused").get(random.nextInt(2));
        done(day, "赵示例", "marks", "confirm", mark.get("mark_no").asText(), "--result", result);
      }
    }
  }

  private Set<Path> exports() throws IOException {
    Path folder = cli.home().resolve("out/export");
    if (!Files.exists(folder)) {
      return Set.of();
    }
    try (var files = Files.list(folder)) {
      return new HashSet<>(files.filter(file -> file.toString().endsWith(".csv")).toList());
    }
  }
}

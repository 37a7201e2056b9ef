package beian.app.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * The names that {@link LoopbackDns} knows: lines of {@code name type value}, for example {@code
 * www.example.cn A 203.0.113.10}, {@code example.cn MX 10 mail.example.cn}. {@code #} begins a
 * comment. The type {@code FAIL} with the value {@code SERVFAIL}, {@code REFUSED}, {@code TIMEOUT},
 * {@code STRANGER} (the answer to another question), {@code REFERRAL} (who else may know), {@code
 * FOREIGN} (an address of another name), {@code LATE} (after everybody's patience) or {@code
 * GARBAGE} (no message) makes questions for the name fail that way.
 */
public final class ZoneFile {
  private static final int TTL = 300;

  private final Map<String, List<Record>> records = new LinkedHashMap<>();
  private final Map<String, String> failures = new LinkedHashMap<>();

  /** The zone of a file in UTF-8. */
  public static ZoneFile load(Path file) throws IOException {
    return of(Files.readAllLines(file));
  }

  /** The zone of some lines. */
  public static ZoneFile of(List<String> lines) {
    ZoneFile zone = new ZoneFile();
    for (String line : lines) {
      String text = line.split("#", 2)[0].strip();
      if (!text.isEmpty()) {
        zone.add(text.split("\\s+", 3));
      }
    }
    return zone;
  }

  private void add(String[] words) {
    if (words.length < 3) {
      throw new IllegalArgumentException("name type value expected: " + String.join(" ", words));
    }
    String name = java.net.IDN.toASCII(words[0]).toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    if (words[1].equals("FAIL")) {
      failures.put(name, words[2]);
      return;
    }
    try {
      Record record =
          Record.fromString(
              Name.fromString(name, Name.root),
              Type.value(words[1]),
              DClass.IN,
              TTL,
              words[2],
              Name.root);
      records.computeIfAbsent(name, unused -> new ArrayList<>()).add(record);
    } catch (IOException unusable) {
      throw new IllegalArgumentException(String.join(" ", words), unusable);
    }
  }

  /** The records of a name; none when it has none. */
  List<Record> at(Name name) {
    return records.getOrDefault(key(name), List.of());
  }

  /** How questions for the name fail; empty when they do not. */
  String failure(Name name) {
    return failures.getOrDefault(key(name), "");
  }

  /** Whether the name, or a name below it, has records. */
  boolean knows(Name name) {
    String key = key(name);
    return records.keySet().stream()
        .anyMatch(known -> known.equals(key) || known.endsWith("." + key));
  }

  private static String key(Name name) {
    return name.toString(true).toLowerCase(Locale.ROOT);
  }
}

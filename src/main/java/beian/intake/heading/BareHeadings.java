package beian.intake.heading;

import beian.filing.column.ColumnSpec;
import beian.intake.heading.Heading.Known;
import beian.intake.heading.Heading.Meaning;
import beian.intake.heading.Heading.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Headings that do not say whose they are, such as 证件号码. Alone they mean the entity's, as in the
 * ministry's own lists, which name the entity first. Behind the columns of a person nobody knows:
 * the value may be the person's, and what is not known must not become the entity's. There such a
 * heading counts for the entity only when the sheet names the same column of every person it has
 * before, so that nobody is left whose it could be.
 */
final class BareHeadings {
  private static final Pattern SOMEBODY =
      Pattern.compile(
          "负责人|联系人|法人|法定代表|经办人|代理人|管理员|办理人|授权人|姓名|person|contact|representative",
          Pattern.CASE_INSENSITIVE);

  /** Of these no person's column exists, though people have such things too. */
  private static final Set<String> OF_ANYBODY =
      Set.of("通信地址", "证件住所", "证件地址", "证件名称", "documentaddress");

  private static final List<String> PERSONS = List.of("entity_pic", "site_pic");

  /** How the headings of columns begin that say whose they are. */
  private static final List<String> OWNERS = List.of("主体", "主体负责人", "网站负责人");

  /** By a bare heading in its plain form, the columns of persons that it may mean as well. */
  private static final Map<String, Set<String>> BARE = load();

  private BareHeadings() {}

  /**
   * A heading as it was read.
   *
   * @param heading what it means by itself
   * @param bare whether neither it nor a group above it says whose it is
   */
  record Read(Heading heading, boolean bare) {}

  /** Whether a heading by itself does not say whose it is. */
  static boolean isBare(String heading) {
    return !bareForm(heading).isEmpty();
  }

  /** The plain form of a bare heading, or of the bare one of two languages; else empty. */
  private static String bareForm(String heading) {
    for (String part : heading.split("[\\r\\n/|]+")) {
      for (String form : Aliases.forms(Aliases.canonical(part))) {
        if (BARE.containsKey(form)) {
          return form;
        }
      }
    }
    return "";
  }

  /** The same headings, of which those that may be a person's are not known. */
  static List<Heading> settled(List<Read> all) {
    Set<String> named = new HashSet<>();
    for (Read read : all) {
      if (read.heading().meaning() instanceof Known known && !read.bare()) {
        named.add(known.column().key());
      }
    }
    List<Heading> settled = new ArrayList<>(all.size());
    Set<String> persons = new HashSet<>();
    boolean strangers = false;
    for (Read read : all) {
      Heading heading = read.heading();
      String bare = read.bare() ? bareForm(heading.text()) : "";
      boolean open = strangers || persons.stream().anyMatch(who -> !has(who, bare, named));
      settled.add(
          open && !bare.isEmpty() && heading.meaning() instanceof Known
              ? new Heading(heading.column(), heading.text(), new Unknown(perhaps(bare)))
              : heading);
      String person = person(heading.meaning());
      if (!person.isEmpty()) {
        persons.add(person);
      }
      strangers |= heading.meaning() instanceof Unknown && SOMEBODY.matcher(heading.text()).find();
    }
    return settled;
  }

  /** Whether the sheet names the column that a bare heading would be of that person. */
  private static boolean has(String person, String bare, Set<String> named) {
    return BARE.getOrDefault(bare, Set.of()).stream()
        .anyMatch(key -> key.startsWith(person) && named.contains(key));
  }

  /** The headings that say whose they are. */
  private static List<String> perhaps(String bare) {
    List<String> perhaps = new ArrayList<>();
    for (String owner : OWNERS) {
      if (Aliases.meaning(owner + bare) instanceof Known) {
        perhaps.add(owner + bare);
      }
    }
    return perhaps;
  }

  private static String person(Meaning meaning) {
    if (!(meaning instanceof Known known)) {
      return "";
    }
    return PERSONS.stream().filter(known.column().key()::startsWith).findFirst().orElse("");
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> bare = new HashMap<>();
    OF_ANYBODY.forEach(heading -> bare.put(heading, Set.of()));
    for (ColumnSpec column : ColumnSpec.all()) {
      if (column.key().startsWith("entity_") && person(new Known(column, 1)).isEmpty()) {
        for (String heading : column.zh()) {
          Set<String> also = new TreeSet<>();
          for (String owner : OWNERS) {
            Meaning meaning = Aliases.meaning(owner + heading);
            if (meaning instanceof Known known && !person(known).isEmpty()) {
              also.add(known.column().key());
            }
          }
          if (!also.isEmpty()) {
            bare.put(Aliases.canonical(heading), Set.copyOf(also));
          }
        }
      }
    }
    return Map.copyOf(bare);
  }
}

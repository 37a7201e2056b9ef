package beian.testing.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Filings as they really are, each with what the owner may be told of by the rules it is about.
 * Written as the files people would put into a home.
 */
public final class InnocentFilings {
  private static final String SEEN = "2026-11-02 10:00";
  private static final List<Story> STORIES = new ArrayList<>();

  private InnocentFilings() {}

  /** What the owner is told of. */
  public enum Told {
    NOTHING,
    ADVICE,
    FAULT
  }

  static {
    new EntityInnocents().tell();
    new ContentInnocents().tell();
    new AccessInnocents().tell();
    new ContactInnocents().tell();
    new MaterialInnocents().tell();
  }

  /** All of them. */
  public static List<Story> stories() {
    return List.copyOf(STORIES);
  }

  /** Somebody who has no fault. */
  static Story innocent(String name) {
    return new Story(name, Told.NOTHING, "");
  }

  /** Somebody who gets advice by that rule, and no more. */
  static Story advised(String rule, String name) {
    return new Story(name, Told.ADVICE, rule);
  }

  /** Somebody who has that fault: the rule still finds it. */
  static Story guilty(String rule, String name) {
    return new Story(name, Told.FAULT, rule);
  }

  /** The files of a home, by name. */
  public static Map<String, String> files() {
    Map<String, StringBuilder> evidence = new LinkedHashMap<>();
    evidence.put(
        "registry", new StringBuilder("doc_no,name,status,legal_person,valid_until,observed_at\n"));
    evidence.put(
        "registration",
        new StringBuilder(
            "domain,registrant,registrant_type,expires_at,status,verified,observed_at,registrar\n"));
    evidence.put("content", new StringBuilder("domain,flag,category,reviewer,observed_at\n"));
    evidence.put("pages", new StringBuilder("url,file,status,observed_at\n"));
    evidence.put("blacklist", new StringBuilder("kind,value,reason,observed_at\n"));
    evidence.put("dns", new StringBuilder("name,type,value,resolver,observed_at\n"));
    evidence.put("ip_ownership", new StringBuilder("cidr,owner,region,source,valid_to\n"));
    evidence.put("miit", new StringBuilder("filing_no,site_exists,providers,checked_at\n"));
    evidence.put("calls", new StringBuilder("number,outcome,called_at,caller\n"));
    evidence.put("numbers", new StringBuilder("number,status,observed_at\n"));
    Map<String, String> files = new LinkedHashMap<>();
    // Filings with the same columns share a sheet: an empty cell would say that nothing is filed.
    Map<String, String> sheets = new LinkedHashMap<>();
    for (Story story : STORIES) {
      sheets.merge(
          String.join(",", story.filing.keySet()),
          String.join(",", story.filing.values()) + "\n",
          String::concat);
      story.evidence.forEach(
          (kind, rows) -> rows.forEach(row -> evidence.get(kind).append(row).append('\n')));
      story.pages.forEach((name, html) -> files.put("evidence/pages/" + name, html));
      story.materials.forEach((name, text) -> files.put("materials/" + name, text));
    }
    sheets.forEach(
        (headings, rows) ->
            files.put("inbox/%03d.csv".formatted(files.size()), headings + "\n" + rows));
    evidence.forEach((kind, rows) -> files.put("evidence/" + kind + ".csv", rows.toString()));
    return files;
  }

  /** One filing and what is known of it. */
  public static final class Story {
    private final String name;
    private final Told told;
    private final String rule;
    private final int number;
    private final Map<String, String> filing = new LinkedHashMap<>();
    private final Map<String, List<String>> evidence = new LinkedHashMap<>();
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final Map<String, String> materials = new LinkedHashMap<>();
    private String families = "ENT|CNT";

    private Story(String name, Told told, String rule) {
      this.name = name;
      this.told = told;
      this.rule = rule;
      this.number = 200 + STORIES.size();
      STORIES.add(this);
      set("filing_no", filingNo());
      set("entity_name", "北京示例" + number + "有限公司");
      set("entity_type", "企业");
      set("entity_doc_type", "营业执照");
      set("entity_doc_no", documentNo());
      set("entity_doc_expiry", "长期");
      set("entity_pic_name", "张示例");
      set("entity_pic_mobile", "13800003%03d".formatted(number));
      set("entity_pic_landline", "010-55503%03d".formatted(number));
      set("entity_pic_email", "owner%d@site%d.example".formatted(number, number));
      set("domain", domain());
      set("access_provider", "示例云");
    }

    /** Its filing number. */
    public String filingNo() {
      return filing.getOrDefault("filing_no", "京ICP备00000%03d号-1".formatted(number));
    }

    /** What the owner is told. */
    public Told told() {
      return told;
    }

    /** The rule that tells it; empty when nothing is told. */
    public String rule() {
      return rule;
    }

    /** The families of rules it is about, as a pattern of ids. */
    public String rules() {
      return "(" + families + ")-.*";
    }

    /** The owner's address. */
    public String owner() {
      return filing.getOrDefault("entity_pic_email", "");
    }

    Story concerning(String some) {
      families = some;
      return this;
    }

    String get(String column) {
      return filing.getOrDefault(column, "");
    }

    /** A scan in the folder of materials. */
    Story material(String name, String text) {
      materials.put(name, text);
      return this;
    }

    String documentNo() {
      return Numbers.uscc(number);
    }

    String domain() {
      return "site" + number + ".example";
    }

    String entity() {
      return filing.getOrDefault("entity_name", "");
    }

    Story set(String column, String value) {
      filing.put(column, value);
      return this;
    }

    Story entity(String name) {
      return set("entity_name", name);
    }

    /** The registry's answer to the filed number. */
    Story registry(String name, String status) {
      return registry(name, status, "", "", SEEN);
    }

    Story registry(String name, String status, String legal, String until, String seen) {
      return row(
          "registry",
          String.join(
              ",", filing.getOrDefault("entity_doc_no", ""), name, status, legal, until, seen));
    }

    /** The registry's word on the filed entity. */
    Story status(String status) {
      return registry(entity(), status);
    }

    Story owner(String registrant, String type) {
      return registration(domain(), registrant, type, "2030-01-01", "", "");
    }

    Story registration(
        String domain,
        String registrant,
        String type,
        String expires,
        String status,
        String verified) {
      return row(
          "registration",
          String.join(",", domain, registrant, type, expires, status, verified, SEEN));
    }

    Story review(String host, String flag, String category, String reviewer) {
      return row("content", String.join(",", host, flag, category, reviewer, SEEN));
    }

    Story page(String html) {
      return page("http://" + domain() + "/", html);
    }

    Story page(String url, String html) {
      return page(url, html, SEEN);
    }

    Story page(String url, String html, String seen) {
      String file = number + "-" + pages.size() + ".html";
      pages.put(file, html);
      return row("pages", String.join(",", url, file, "200", seen));
    }

    Story row(String kind, String row) {
      evidence.computeIfAbsent(kind, key -> new ArrayList<>()).add(row);
      return this;
    }

    @Override
    public String toString() {
      return filingNo() + " " + told + " " + rule + ": " + name;
    }
  }
}

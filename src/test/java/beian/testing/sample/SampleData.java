package beian.testing.sample;

import beian.filing.number.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of {@code sample-data/}, made from the stories. */
final class SampleData {
  static final Path FOLDER = Path.of("sample-data");
  private static final String SEEN = "2026-09-17 10:00";

  /** The carrier was asked the day before anybody called. */
  static final String LISTED = "2026-09-16 10:00";

  /** One white pixel. */
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

  /** Between the notices and the end of the period. */
  private static final String LATER = "2026-10-10 10:00";

  private final List<Story> stories;

  SampleData() {
    this(Stream.concat(Stories.all().stream(), ConsoleStories.all().stream()).toList());
  }

  private SampleData(List<Story> stories) {
    this.stories = stories;
  }

  /** Everything but the workbooks, by path below the folder. */
  Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    put(files, "evidence/registry.csv", registry());
    put(files, "evidence/numbers.csv", numbers());
    put(files, "evidence/calls.csv", calls());
    put(files, "evidence/content.csv", content());
    put(files, "evidence/codes.csv", codes());
    put(files, "evidence/registration.csv", registration());
    put(files, "evidence/ip_ownership.csv", ranges());
    put(files, "evidence/blacklist.csv", blacklist());
    put(files, "evidence/miit.csv", miit());
    put(files, "evidence-later/registry-2026-10-10.csv", later(10, 11).registry());
    put(files, "evidence-later/calls-2026-10-10.csv", later(18, 27).calls());
    put(files, "evidence-later/content-2026-10-10.csv", later(47, 49, 50, 54).content());
    put(files, "evidence-later/registration-2026-10-10.csv", later(45, 46, 51, 52).registration());
    put(files, "names.zone", zone("early"));
    put(files, "names-later.zone", zone("late"));
    put(files, "web/rdap.nic.example/domain/site45.example", rdap("site45.example"));
    put(files, "whois/site46.example.txt", whois("site46.example"));
    for (Story story : stories) {
      if (!story.domain().isEmpty()) {
        put(files, "web/" + host(story) + "/index.html", List.of(page(story).stripTrailing()));
      }
    }
    for (String name : List.of("01-id.png", "01-licence.png", "01-photo.png")) {
      files.put("materials/" + name, picture(name));
    }
    files.put("materials/01-form.pdf", pdf());
    files.put("materials/33-form.pdf", new byte[0]);
    put(files, "README.md", SampleReadme.lines(stories));
    return files;
  }

  /** What the team looks at again after the notices: the faults of these owners. */
  private SampleData later(Integer... numbers) {
    Set<Integer> wanted = Set.of(numbers);
    return new SampleData(stories.stream().filter(one -> wanted.contains(one.number)).toList());
  }

  private static void put(Map<String, byte[]> files, String name, List<String> given) {
    List<String> lines =
        name.contains("-later/")
            ? given.stream().map(line -> line.replace(SEEN, LATER)).toList()
            : given;
    files.put(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private List<String> rows(String file, String headings, HonestRows honest) {
    List<String> rows = new ArrayList<>();
    rows.add(headings);
    for (Story story : stories) {
      rows.addAll(story.evidence.containsKey(file) ? story.evidence.get(file) : honest.of(story));
    }
    return rows;
  }

  private interface HonestRows {
    List<String> of(Story story);
  }

  private List<String> registry() {
    return rows(
        "registry",
        "doc_no,name,status,legal_person,capital,observed_at",
        story ->
            story.get("entity_type").equals("个人")
                ? List.of()
                : List.of(
                    String.join(
                        ",",
                        story.get("entity_doc_no"),
                        story.get("entity_name"),
                        "存续",
                        story.get("entity_pic_name"),
                        "100万",
                        SEEN)));
  }

  private List<String> numbers() {
    return rows(
        "numbers",
        "number,status,observed_at",
        story ->
            phones(story, "entity_pic_mobile", "site_pic_mobile").stream()
                .map(number -> number + ",正常," + LISTED)
                .toList());
  }

  private List<String> calls() {
    return rows(
        "calls",
        "number,outcome,called_at,caller",
        story ->
            phones(
                    story,
                    "entity_pic_mobile",
                    "entity_pic_landline",
                    "site_pic_mobile",
                    "site_pic_landline")
                .stream()
                .filter(number -> PhoneNumber.check(number).valid())
                .map(number -> number + ",接通," + SEEN + ",核查员甲")
                .toList());
  }

  private static Set<String> phones(Story story, String... keys) {
    Set<String> phones = new LinkedHashSet<>();
    for (String key : keys) {
      if (!story.get(key).isEmpty()) {
        phones.add(story.corrected.getOrDefault(key, story.get(key)));
      }
    }
    return phones;
  }

  private List<String> content() {
    return rows(
        "content",
        "domain,flag,category,reviewer,observed_at",
        story ->
            List.of(story.domain() + ",ok," + story.get("content_category") + ",复核员丙," + SEEN));
  }

  private List<String> codes() {
    return rows("codes", "filing_no,number,sent_at,entered_at", story -> List.of());
  }

  private List<String> registration() {
    return rows(
        "registration",
        "domain,registrant,registrant_type,registrar,registered_at,expires_at,status,verified,"
            + "observed_at",
        story ->
            List.of(
                String.join(
                    ",",
                    story.domain(),
                    story.get("domain_owner_name"),
                    story.get("domain_owner_type"),
                    "示例域名注册公司",
                    story.get("domain_registered_at"),
                    story.get("domain_expiry"),
                    "ok",
                    story.get("domain_verified"),
                    SEEN)));
  }

  private Story of(String domain) {
    return stories.stream()
        .filter(story -> story.domain().equals(domain))
        .findFirst()
        .orElseThrow();
  }

  /** What the registry of the demo says of a domain by RDAP. */
  private List<String> rdap(String domain) {
    Story story = of(domain);
    return List.of(
        "{\"rdapConformance\": [\"rdap_level_0\", \"redacted\"], \"objectClassName\": \"domain\",",
        " \"ldhName\": \"" + domain + "\", \"status\": [\"active\"],",
        " \"events\": [",
        "  {\"eventAction\": \"registration\", \"eventDate\": \""
            + story.get("domain_registered_at")
            + "T08:00:00Z\"},",
        "  {\"eventAction\": \"expiration\", \"eventDate\": \""
            + story.get("domain_expiry")
            + "T08:00:00Z\"}],",
        " \"entities\": [{\"objectClassName\": \"entity\", \"roles\": [\"registrant\"], \"vcardArray\": [\"vcard\", [",
        "  [\"version\", {}, \"text\", \"4.0\"], [\"fn\", {}, \"text\", \"\"],",
        "  [\"org\", {}, \"text\", \"" + story.get("domain_owner_name") + "\"]]]}],",
        " \"redacted\": [{\"name\": {\"description\": \"Registrant Name\"}, \"method\": \"emptyValue\"}]}");
  }

  /** The same by WHOIS, as CNNIC writes it. */
  private List<String> whois(String domain) {
    Story story = of(domain);
    return List.of(
        "Domain Name: " + domain,
        "Domain Status: ok",
        "Registrant: " + story.get("domain_owner_name"),
        "Sponsoring Registrar: 示例域名注册公司",
        "Registration Time: " + story.get("domain_registered_at") + " 08:00:00",
        "Expiration Time: " + story.get("domain_expiry") + " 08:00:00");
  }

  private static List<String> ranges() {
    return List.of(
        "cidr,owner,region,source,valid_from,valid_to",
        "192.0.2.0/24,示例云,北京,own,2020-01-01,",
        "2001:db8:1::/48,示例云,北京,own,2020-01-01,",
        "198.51.100.0/24,另一云,上海,public,2020-01-01,",
        "203.0.113.0/28,示例云,北京,own,2020-01-01,");
  }

  private static List<String> blacklist() {
    return List.of(
        "kind,value,reason,from,to",
        "entity," + Numbers.uscc(16) + ",曾以虚假材料备案,2026-01-01,",
        "site,示例赌博网,违法内容,2025-01-01,");
  }

  private List<String> miit() {
    return rows(
        "miit",
        "filing_no,entity_exists,site_exists,site_count,status,providers,checked_at",
        // Of a switch that is not completed the ministry was not asked.
        story ->
            story.get("filing_no").isEmpty() || !story.get("prev_provider").isEmpty()
                ? List.of()
                : List.of(
                    story.get("filing_no")
                        + ",是,是,1,正常,"
                        + story.get("providers_filed")
                        + ","
                        + SEEN));
  }

  private List<String> zone(String when) {
    List<String> lines = new ArrayList<>();
    lines.add("# name type value; served by the loopback name server of the demo");
    lines.add("rdap.nic.example A 192.0.2.252");
    lines.add("whois.nic.example A 192.0.2.253");
    for (Story story : stories) {
      String domain = java.net.IDN.toASCII(story.domain());
      if (story.zone.isEmpty()) {
        lines.add(domain + " A 192.0.2." + story.number);
        lines.add("www." + domain + " A 192.0.2." + story.number);
      }
      for (String line : story.zone) {
        boolean timed = line.startsWith("early ") || line.startsWith("late ");
        if (!timed) {
          lines.add(line);
        } else if (line.startsWith(when)) {
          lines.add(line.substring(when.length() + 1));
        }
      }
    }
    return lines;
  }

  private static String host(Story story) {
    return java.net.IDN.toASCII("www." + story.domain());
  }

  private static String page(Story story) {
    if (!story.page.isEmpty()) {
      return story.page;
    }
    String number =
        story.get("filing_no").isEmpty() ? story.get("entity_filing_no") : story.get("filing_no");
    return """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head><meta charset="UTF-8"><title>%1$s</title></head>
    <body>
    <h1>%1$s</h1>
    <p>欢迎访问%2$s的网站。这里介绍我们的产品、团队与联系方式，内容均为虚构，仅供演示。</p>
    <p>本站由%2$s运营，如有问题请与我们联系。</p>
    <footer>%2$s <a href="https://beian.miit.gov.cn/">%3$s</a></footer>
    </body>
    </html>
    """
        .formatted(story.get("site_name"), story.get("entity_name"), number);
  }

  /** A picture with its name behind its end, so that no two are the same. */
  private static byte[] picture(String name) {
    byte[] behind = name.getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = Arrays.copyOf(PNG, PNG.length + behind.length);
    System.arraycopy(behind, 0, bytes, PNG.length, behind.length);
    return bytes;
  }

  private static byte[] pdf() {
    return """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
    trailer<</Root 1 0 R>>
    %%EOF
    """
        .getBytes(StandardCharsets.US_ASCII);
  }
}

package beian.testing.sample;

import java.util.ArrayList;
import java.util.List;

/** The page that says what lies in the sample data, and each story of it. */
final class SampleReadme {
  private SampleReadme() {}

  static List<String> lines(List<Story> stories) {
    List<String> lines = new ArrayList<>();
    lines.add("# Sample data / 示例数据");
    lines.add("");
    lines.add(
        "Seventy-five fictitious filings. Names, numbers, domains (RFC 2606) and addresses (RFC 5737)"
            + " belong to nobody.");
    lines.add("Made by the test `SampleDataTest` with `-Dupdate=true`; `./beian demo` runs them.");
    lines.add("");
    lines.add("| file | what it is |");
    lines.add("|---|---|");
    lines.add("| `filings.xlsx` | the workbook of the first night: the list of filings |");
    lines.add(
        "| `filings-console.xlsx` | the console's export of the same night: applications, codes,"
            + " licences, changes, deregistrations; what it shows is told to staff alone |");
    lines.add("| `filings-corrected.xlsx` | what one owner puts right within the period |");
    lines.add("| `filings-later.xlsx` | the provider's export of the third night |");
    lines.add("| `evidence/` | evidence files: registry, calls, numbers, content, … |");
    lines.add(
        "| `evidence-later/` | what the team looks at again after the period, for the third night"
            + " |");
    lines.add("| `materials/` | scans named in the material columns |");
    lines.add(
        "| `names.zone`, `names-later.zone` | what the loopback name server answers, first and"
            + " later |");
    lines.add(
        "| `web/` | homepages the loopback web server shows, and what an RDAP server there says |");
    lines.add("| `whois/` | what the loopback WHOIS server says |");
    lines.add("| `broken/` | files that cannot be taken in, and the error each earns |");
    lines.add("");
    lines.add("| filing | story | 故事 |");
    lines.add("|---|---|---|");
    for (Story story : stories) {
      String key =
          story.get("filing_no").isEmpty() ? story.get("order_no") : story.get("filing_no");
      lines.add("| " + key + " | " + story.en + " | " + story.zh + " |");
    }
    return lines;
  }
}

package beian.app.bench;

import beian.app.Home;
import beian.filing.column.ColumnSpec;
import beian.platform.sheet.write.SheetWriter;
import beian.platform.sheet.write.WorkbookWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes what a night takes in: one workbook of filings, and evidence about each of them. */
final class Workload {
  private static final int V4_RANGES = 6000;
  private static final int V6_RANGES = 4000;
  private static final String[] PHONES = {
    "entity_pic_mobile", "entity_pic_landline", "site_pic_mobile", "site_pic_landline"
  };

  private final Home home;
  private final int filings;
  private final int night;
  private final Fictitious numbers = new Fictitious();

  /**
   * @param night see {@link BenchNight#of}
   */
  Workload(Home home, int filings, int night) {
    this.home = home;
    this.filings = filings;
    this.night = night;
  }

  /** Writes everything; returns the workbook. */
  Path write() throws IOException {
    Files.createDirectories(home.evidence());
    addresses();
    evidence("dns.csv", "name,type,value,observed_at,resolver", this::names);
    evidence("registry.csv", "doc_no,name,status,legal_person,capital,observed_at", this::registry);
    evidence("numbers.csv", "number,status,observed_at", this::statuses);
    evidence("calls.csv", "number,outcome,called_at,caller", this::calls);
    evidence("content.csv", "domain,flag,category,reviewer,observed_at", this::content);
    evidence(
        "registration.csv",
        "domain,registrant,registrant_type,registrar,registered_at,expires_at,status,verified,"
            + "observed_at",
        this::registration);
    return workbook();
  }

  private Path workbook() {
    Path file = home.inbox().resolve("filings-" + night + ".xlsx");
    Set<String> used = filing(1).cells().keySet();
    List<ColumnSpec> columns =
        ColumnSpec.all().stream().filter(column -> used.contains(column.key())).toList();
    try (WorkbookWriter book = WorkbookWriter.create(file, "filings", Instant.EPOCH)) {
      SheetWriter sheet = book.sheet("备案名单");
      sheet.heading(columns.stream().map(column -> column.zh().get(0)).toList(), 1);
      for (int n = 1; n <= filings; n++) {
        Map<String, String> cells = filing(n).cells();
        columns.forEach(column -> sheet.text(cells.get(column.key())));
        sheet.endRow();
      }
      book.finish();
    }
    return file;
  }

  private SampleFiling filing(int number) {
    return new SampleFiling(
        number, BenchNight.newest(night, number), BenchNight.seen(night, number), numbers);
  }

  private void evidence(String name, String headings, Function<SampleFiling, List<String>> rows)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(home.evidence().resolve(name))) {
      out.write(headings);
      out.write('\n');
      for (int n = 1; n <= filings; n++) {
        SampleFiling filing = filing(n);
        if (filing.fault != Fault.NOTHING_SEEN && filing.fault != Fault.BAD_DATE) {
          for (String row : rows.apply(filing)) {
            out.write(row);
            out.write('\n');
          }
        }
      }
    }
  }

  private List<String> names(SampleFiling filing) {
    String answer = ",A," + filing.address() + "," + filing.seen() + ",192.0.2.53";
    return List.of(filing.domain() + answer, "www." + filing.domain() + answer);
  }

  private List<String> registry(SampleFiling filing) {
    return filing.ofIndividual()
        ? List.of()
        : List.of(
            String.join(
                ",",
                filing.get("doc_entity_doc_no"),
                filing.get("entity_name"),
                filing.fault == Fault.DISSOLVED ? "注销" : "存续",
                filing.get("entity_pic_name"),
                "100万",
                filing.seen()));
  }

  private List<String> statuses(SampleFiling filing) {
    return phones(filing).stream()
        .filter(phone -> !phone.contains("-"))
        .map(
            phone ->
                phone
                    + (filing.fault == Fault.NUMBER_CANCELLED && phone.startsWith("138")
                        ? ",销号,"
                        : ",正常,")
                    + filing.seen())
        .toList();
  }

  private List<String> calls(SampleFiling filing) {
    return phones(filing).stream()
        .map(
            phone ->
                phone
                    + (filing.fault == Fault.DEAD_PHONE && phone.startsWith("138")
                        ? ",空号,"
                        : ",接通,")
                    + filing.seen()
                    + ",核查员甲")
        .toList();
  }

  private static Set<String> phones(SampleFiling filing) {
    return java.util.Arrays.stream(PHONES)
        .map(filing::get)
        .filter(phone -> !phone.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<String> content(SampleFiling filing) {
    return List.of(
        filing.domain() + ",ok," + filing.get("content_category") + ",复核员丙," + filing.seen());
  }

  private List<String> registration(SampleFiling filing) {
    return List.of(
        String.join(
            ",",
            filing.domain(),
            filing.get("domain_owner_name"),
            filing.get("domain_owner_type"),
            "示例域名注册公司,2015-01-01,2030-01-01,ok,是",
            filing.seen()));
  }

  /** The benchmark network of RFC 2544 and the documentation network of RFC 3849, cut in pieces. */
  private void addresses() throws IOException {
    try (BufferedWriter out =
        Files.newBufferedWriter(home.evidence().resolve("ip_ownership.csv"))) {
      out.write("cidr,owner,region,source,valid_from,valid_to\n");
      out.write("198.18.0.0/16,示例云,北京,own,2020-01-01,\n");
      out.write("198.19.0.0/16,另一云,上海,public,2020-01-01,\n");
      for (int i = 0; i < V4_RANGES; i++) {
        int first = i * 16;
        out.write("198.%d.%d.%d/28".formatted(18 + (first >> 16), first >> 8 & 255, first & 255));
        out.write(owner(first < 1 << 16));
      }
      for (int i = 0; i < V6_RANGES; i++) {
        out.write("2001:db8:%x::/48".formatted(i) + owner(i % 2 == 0));
      }
    }
  }

  private static String owner(boolean own) {
    return own ? ",示例云,北京,own,2020-01-01,\n" : ",另一云,上海,public,2020-01-01,\n";
  }
}

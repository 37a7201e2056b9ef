package beian.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.evidence.kind.Registry;
import beian.testing.Supplied;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTablesTest {
  @TempDir Path folder;

  @Test
  void a_row_that_cannot_be_used_is_kept_with_its_reason_and_stops_nothing() {
    Supplied supplied =
        new Supplied(folder)
            .csv(
                "dns.csv",
                "name,type,value,observed_at",
                "example.cn,A,192.0.2.1,",
                "example.cn,A,192.0.2.1,soon",
                "example.cn,A,192.0.2.1,2026-02-30",
                "example.cn,A,2001:db8::1,2026-11-24",
                "not a name,A,192.0.2.1,2026-11-24",
                ",A,192.0.2.1,2026-11-24",
                "example.cn,A,192.0.2.1,2026-11-24")
            .csv("content.csv", "domain,flag,observed_at", "example.cn,maybe,2026-11-24")
            .csv("miit.csv", "filing_no,entity_exists,checked_at", "示例,是,2026-11-24")
            .csv("ip_ownership.csv", "cidr,owner", "192.0.2.0/33,示例云", "192.0.2.0/24,");

    assertThat(supplied.read()).hasSize(1);
    assertThat(supplied.rejects())
        .extracting(one -> one.file() + ":" + one.row() + " " + one.column() + " " + one.code())
        .containsExactly(
            "content.csv:2 flag EVI-004",
            "dns.csv:2 observed_at EVI-005",
            "dns.csv:3 observed_at EVI-004",
            "dns.csv:4 observed_at EVI-004",
            "dns.csv:5 value EVI-004",
            "dns.csv:6 name EVI-004",
            "dns.csv:7 name EVI-004",
            "ip_ownership.csv:2 cidr EVI-004",
            "ip_ownership.csv:3 owner EVI-004",
            "miit.csv:2 filing_no EVI-004");
    assertThat(supplied.rejects().get(2).found()).isEqualTo("soon");
  }

  @Test
  void a_long_number_that_a_sheet_has_shortened_is_refused_and_not_shown() {
    Supplied supplied =
        new Supplied(folder)
            .xlsx(
                "registry.xlsx",
                "doc_no,name,status,observed_at",
                "#110108199001010001,张示例,存续,2026-11-01");

    assertThat(supplied.read()).isEmpty();
    assertThat(supplied.rejects()).hasSize(1);
    assertThat(supplied.rejects().get(0).expected()).contains("digits");
    assertThat(supplied.rejects().toString()).doesNotContain("11010819900101000");
  }

  @Test
  void columns_in_any_order_and_case_below_a_title_and_optional_ones_missing() {
    Supplied supplied =
        new Supplied(folder)
            .csv(
                "registry-2.csv",
                "工商数据导出",
                "",
                "Observed At,DOC_NO,Status",
                "2026-11-01,911101080000000194,存续");

    assertThat(supplied.read(Registry.KIND, "911101080000000194").attributes())
        .isEqualTo(Map.of("status", "存续"));
  }

  @Test
  void what_has_no_end_may_say_so_in_the_words_of_sheets() {
    Supplied supplied =
        new Supplied(folder)
            .csv(
                "registry.csv",
                "doc_no,name,status,valid_until,observed_at",
                "911101080000000194,甲,存续,无固定期限,2026-11-01");

    assertThat(supplied.read(Registry.KIND, "911101080000000194").attributes())
        .containsEntry("valid_until", "9999-12-31");
  }

  @Test
  void of_columns_of_one_meaning_that_say_different_things_none_is_taken() {
    Supplied supplied =
        new Supplied(folder)
            .csv(
                "calls.csv",
                "号码,结果,拨打时间,拨打人,结果,拨打时间,拨打人",
                "13800000001,空号,2026-11-02 10:00,甲,接通,2026-11-02 15:00,乙",
                "13800000002,空号,2026-11-02 10:00,甲,,,",
                "13800000003,-,,,接通,2026-11-02 15:00,乙",
                "13800000004,接通,2026-11-02 15:00,乙,接通,2026-11-02 15:00,乙")
            .csv(
                "numbers.csv",
                "电话,手机号,号码状态,查询时间",
                "010-55500002,13800000002,空号,2026-11-02",
                ",13800000003,正常,2026-11-02");

    assertThat(supplied.read())
        .extracting(seen -> seen.subject() + " " + seen.source())
        .containsExactly(
            "13800000002 file calls.csv:3",
            "13800000003 file calls.csv:4",
            "13800000004 file calls.csv:5",
            "13800000003 file numbers.csv:3");
    assertThat(supplied.rejects())
        .extracting(one -> one.file() + ":" + one.row() + " " + one.code() + " " + one.found())
        .containsExactly(
            "calls.csv:2 EVI-013 结果 (B2) ≠ 结果 (E2)", "numbers.csv:2 EVI-013 电话 (A2) ≠ 手机号 (B2)");
  }

  @Test
  void a_file_that_breaks_off_says_nothing_in_its_last_row() {
    String headings = "号码,结果,拨打时间,备注";
    Supplied supplied =
        new Supplied(folder)
            .csv("calls.csv", headings, "13800000001,空号,2026-11-02", "13800000002,空号,2026-11-02")
            .csv("calls-2.csv", headings, "13800000003,空号,2026-11-02,")
            .csv("calls-3.csv", headings, "13800000004,空号,2026-11-02", "")
            .csv("calls-4.csv", headings, "13800000005");

    assertThat(supplied.read())
        .extracting(seen -> seen.subject())
        .containsExactlyInAnyOrder("13800000001", "13800000003", "13800000004");
    assertThat(supplied.rejects())
        .extracting(one -> one.file() + ":" + one.row() + " " + one.code() + " " + one.expected())
        .containsExactlyInAnyOrder("calls.csv:3 EVI-015 4", "calls-4.csv:2 EVI-015 4");
  }

  @Test
  void every_sheet_that_people_see_is_read_or_told_of() {
    String headings = "号码,结果,拨打时间";
    Supplied supplied =
        new Supplied(folder)
            .xlsx(
                "calls-two.xlsx",
                "[说明]",
                "本工作簿为两轮拨打结果",
                "[第一轮]",
                headings,
                "13800000001,空号,2026-11-02 10:00",
                "[第二轮]",
                "第二轮拨打",
                headings,
                "13800000001,接通,2026-11-02 15:00",
                "13800000002,接通,明天",
                "[空]",
                "[-旧]",
                headings,
                "13800000003,接通,2026-11-02 15:00",
                "[-列表]",
                "接通,空号");

    assertThat(supplied.read())
        .extracting(seen -> seen.source())
        .containsExactly("file calls-two.xlsx:2", "file calls-two.xlsx!第二轮:3");
    assertThat(supplied.rejects())
        .extracting(one -> one.sheet() + ":" + one.row() + " " + one.code())
        .containsExactly("说明:0 EVI-014", "旧:0 EVI-014", "第二轮:4 EVI-004");
  }

  @Test
  void a_table_without_headings_shows_no_number() {
    Supplied supplied = new Supplied(folder).csv("calls.csv", "13800000001,接通,2026-11-02 10:00");

    assertThatThrownBy(supplied::read)
        .hasMessageContaining("EVI-003")
        .hasMessageNotContaining("13800000001");
  }

  @Test
  void the_same_file_says_the_same_again() {
    Supplied supplied =
        new Supplied(folder)
            .csv("calls.csv", "number,outcome,called_at", "13800000001,接通,2026-11-02 10:00");

    assertThat(supplied.read()).isEqualTo(supplied.read());
  }

  @Test
  void a_file_whose_name_ending_or_folder_says_nothing_is_told_of_by_its_content() {
    Supplied supplied =
        new Supplied(folder)
            .csv("notes.csv", "a,b")
            .csv(".dns.csv", "x")
            .csv("~$calls.xlsx", "x")
            .csv("calls.csv.part", "x")
            .csv("Thumbs.db", "x")
            .csv("bounces.csv", "x")
            .csv("pages/a.html", "x")
            .csv("calls-x.et", "a,b")
            .csv("sub/calls.csv", "a,b")
            .csv("blacklist (1).csv", "a,b");

    assertThat(supplied.read()).isEmpty();
    assertThat(supplied.rejects())
        .extracting(one -> one.file() + " " + one.code())
        .containsExactly(
            "blacklist (1).csv EVI-002",
            "calls-x.et EVI-002",
            "notes.csv EVI-002",
            "sub/calls.csv EVI-002");
    String found = supplied.rejects().get(2).found();
    supplied.csv("notes.csv", "a,c").read();
    assertThat(supplied.rejects().get(2).found()).isNotEqualTo(found);
  }

  @Test
  void a_copy_of_a_table_is_one_more() {
    String headings = "number,outcome,called_at";
    Supplied supplied =
        new Supplied(folder)
            .csv("calls (1).csv", headings, "13800000001,接通,2026-11-02 10:00")
            .csv("calls - 副本.csv", headings, "13800000002,接通,2026-11-02 10:00")
            .csv("Calls（2）.csv", headings, "13800000003,接通,2026-11-02 10:00");

    assertThat(supplied.read()).hasSize(3);
  }

  @Test
  void every_row_of_the_sample_evidence_can_be_used() {
    Supplied sample = new Supplied(Path.of("sample-data", "evidence").toAbsolutePath());

    assertThat(sample.read()).hasSizeGreaterThan(100);
    assertThat(sample.rejects()).isEmpty();
    assertThat(sample.ignored()).allMatch(String::isEmpty);
  }
}

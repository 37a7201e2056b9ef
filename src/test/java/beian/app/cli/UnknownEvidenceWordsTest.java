package beian.app.cli;

import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of evidence that stand in no table accuse nobody, and reach whoever keeps the tables. */
@OnEachDatabase
class UnknownEvidenceWordsTest {
  @TempDir Path folder;

  private final TestDatabase database;

  UnknownEvidenceWordsTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void they_are_told_in_the_morning_and_listed_with_where_they_stand() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home()
        .filing(1)
        .filing(2)
        .drop("filings.csv")
        .write(
            "evidence/calls.csv",
            CampaignHome.CALLS,
            "13800003001,嘟嘟声,2026-11-02 10:00,王示例",
            "13800003002,嘟嘟声,2026-11-02 11:00,王示例",
            "13800004001,接通,2026-11-02 11:00,王示例")
        .write(
            "evidence/registry.csv",
            "doc_no,name,status,observed_at",
            "91110108000000035R,某公司,存续（示例公示期）,2026-11-02",
            "91110108000000043M,某公司,存续（在营、开业、在册）,2026-11-02");

    String morning = home.night(FIRST).err();

    assertThat(morning)
        .contains("Needs a person: words of evidence that no table knows: 2")
        .contains("call 嘟嘟声", "registry 存续(示例公示期)");
    JsonNode words = home.cli().json("evidence", "words");
    List<String> listed = new ArrayList<>();
    words.forEach(one -> listed.add(one.get("word").asText() + " " + one.get("source").asText()));
    assertThat(listed).containsExactly("嘟嘟声 file calls.csv:3", "存续(示例公示期) file registry.csv:2");
    assertThat(home.cli().json("cases")).isEmpty();
    assertThat(home.night("2026-11-03").err()).contains("no table knows: 2");
  }
}

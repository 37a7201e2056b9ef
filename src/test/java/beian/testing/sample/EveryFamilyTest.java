package beian.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import beian.inspection.card.Catalogued;
import beian.rules.Family;
import beian.testing.Cli;
import beian.testing.DemoHome;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In the town of the demo each family of rules has a filing in which it shows. */
class EveryFamilyTest {
  private static final String NIGHT = "2026-10-10";

  /** The filing in which a family's finding shows. */
  private static final Map<Family, String> FINDINGS = new EnumMap<>(Family.class);

  static {
    FINDINGS.put(Family.ENT, "京ICP备00000010号-1");
    FINDINGS.put(Family.CON, "京ICP备00000018号-1");
    FINDINGS.put(Family.MAT, "京ICP备00000032号-1");
    FINDINGS.put(Family.ACC, "京ICP备00000036号-1");
    FINDINGS.put(Family.CNT, "京ICP备00000047号-1");
    FINDINGS.put(Family.CLN, "B20260825055");
    FINDINGS.put(Family.CXL, "京ICP备00000061号-1");
    FINDINGS.put(Family.DRG, "京ICP备00000062号-1");
    FINDINGS.put(Family.SHL, "京ICP备00000063号-1");
    FINDINGS.put(Family.SMS, "京ICP备00000064号-1");
    FINDINGS.put(Family.SYN, "京ICP备00000065号-1");
    FINDINGS.put(Family.ELG, "B20260914066");
    FINDINGS.put(Family.AUT, "京ICP备00000067号-1");
    FINDINGS.put(Family.NUM, "京ICP备00000068号-1");
    FINDINGS.put(Family.PWD, "粤ICP备00000069号-1");
    FINDINGS.put(Family.PSB, "京ICP备00000070号-1");
    FINDINGS.put(Family.OPL, "京ICP备00000071号-1");
    FINDINGS.put(Family.ICB, "京ICP备00000072号-1");
    FINDINGS.put(Family.PRV, "京ICP备00000073号-1");
    FINDINGS.put(Family.CHG, "京ICP备00000074号-1");
  }

  /** The question that shows a family without findings, and the filing it is asked of. */
  private static final Map<Family, String[]> ANSWERS = new EnumMap<>(Family.class);

  static {
    ANSWERS.put(Family.RCT, new String[] {"next", "京ICP备00000010号-1"});
    ANSWERS.put(Family.DEC, new String[] {"next", "京ICP备00000061号-1"});
    ANSWERS.put(Family.WEB, new String[] {"diagnose", "京ICP备00000075号-1"});
  }

  private static Cli town() throws IOException {
    return new Cli(DemoHome.made().root());
  }

  @Test
  void every_family_of_the_catalogue_has_its_filing() {
    Set<Family> shown = new HashSet<>(FINDINGS.keySet());
    shown.addAll(ANSWERS.keySet());
    for (Catalogued rule : Catalogued.all()) {
      assertThat(shown).as(rule.id()).contains(Family.ofRule(rule.id()).orElseThrow());
    }
  }

  @Test
  void its_finding_shows() throws IOException {
    for (Map.Entry<Family, String> told : FINDINGS.entrySet()) {
      JsonNode found =
          town().json("findings", "--filing", told.getValue(), "--outcome", "FAIL", "--limit=99");
      assertThat(found.findValuesAsText("rule"))
          .as(told.getValue())
          .anyMatch(rule -> Family.ofRule(rule).orElseThrow() == told.getKey());
    }
  }

  @Test
  void its_answer_holds() throws IOException {
    for (Map.Entry<Family, String[]> asked : ANSWERS.entrySet()) {
      List<String> holding = new ArrayList<>();
      for (JsonNode row : town().json(asked.getValue()[0], asked.getValue()[1], "--as-of", NIGHT)) {
        if (row.get("answer").asText().equals("holds")) {
          holding.add(row.get("rule").asText());
        }
      }
      assertThat(holding)
          .as(String.join(" ", asked.getValue()))
          .anyMatch(rule -> Family.ofRule(rule).orElseThrow() == asked.getKey());
    }
  }

  @Test
  void owners_are_told_of_none_that_is_for_staff() throws IOException {
    for (Story story : ConsoleStories.all()) {
      String name =
          story.get("filing_no").isEmpty() ? story.get("order_no") : story.get("filing_no");
      assertThat(town().json("cases", "--filing", name)).as(name).isEmpty();
      assertThat(town().json("notices", "--filing", name)).as(name).isEmpty();
    }
  }
}

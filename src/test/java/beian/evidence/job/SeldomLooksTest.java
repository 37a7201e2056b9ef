package beian.evidence.job;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Filings;
import beian.testing.LoopbackSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A home that looks less often than every night. */
class SeldomLooksTest extends GatherHome {
  @Test
  void a_home_that_looks_seldom_still_looks_every_night_at_what_an_open_case_rests_on() {
    seldom("5d");
    filing(Filings.with("filing_no", "京ICP备00000001号-1", "domain", "case.example.cn"));
    filing(Filings.with("filing_no", "京ICP备00000002号-1", "domain", "calm.example.cn"));
    pursued.add("京ICP备00000001号-1");
    run(NOW);
    int first = dns.questions().size();

    run(NOW.plus(Duration.ofDays(1)));
    List<String> second = dns.questions().subList(first, dns.questions().size());
    assertThat(second).anyMatch(name -> name.contains("case.example.cn"));
    assertThat(second).noneMatch(name -> name.contains("calm.example.cn"));

    run(NOW.plus(Duration.ofDays(5)).plusSeconds(1));
    assertThat(dns.questions().subList(first + second.size(), dns.questions().size()))
        .anyMatch(name -> name.contains("calm.example.cn"));
  }

  @Test
  void however_seldom_a_home_looks_nothing_grows_too_old_to_prove_something() {
    seldom("30d");
    filing(Filings.honest());
    run(NOW);
    int asked = dns.questions().size();

    run(NOW.plus(Duration.ofDays(5)));
    assertThat(dns.questions()).hasSize(asked);
    run(NOW.plus(Duration.ofDays(6)).plusSeconds(1));
    assertThat(dns.questions()).hasSizeGreaterThan(asked);
  }

  private void seldom(String refresh) {
    settings = LoopbackSettings.asking(Map.of("pages", "false", "refresh", refresh), dns.address());
  }
}

package beian.app.cli.decide;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Format;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.HomeCommand;
import beian.app.cli.root.Range;
import beian.app.cli.root.SeverityOptions;
import beian.inspection.card.Words;
import beian.platform.list.Listing;
import beian.platform.list.Term;
import beian.platform.time.Period;
import beian.platform.time.Zone;
import beian.rectification.Campaign;
import beian.rectification.SafetyBelt;
import beian.rectification.cases.CaseState;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.desk.Campaigns;
import beian.rectification.store.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code campaign open | list | show | close}: the special inspections. */
@Command(
    name = "campaign",
    subcommands = {
      CampaignCommand.Open.class,
      CampaignCommand.All.class,
      CampaignCommand.Show.class,
      CampaignCommand.Close.class
    })
public final class CampaignCommand {
  private static Term state(Campaign campaign) {
    return campaign.open()
        ? Term.of("open", new Words("进行中", "open"))
        : Term.of("closed", new Words("已关闭", "closed"));
  }

  private static Listing<Campaign> listing() {
    return new Listing<Campaign>()
        .column("campaign", "批次", "Campaign", Campaign::no)
        .column("name", "名称", "Name", Campaign::name)
        .column("period", "整改期", "Period", campaign -> WhyThisDate.term(campaign.period()))
        .column("state", "状态", "State", CampaignCommand::state)
        .column("opened_at", "开启", "Opened", Campaign::openedAt)
        .column("opened_by", "开启人", "Opened by", Campaign::openedBy)
        .column("closed_at", "关闭", "Closed", Campaign::closedAt)
        .column("extension", "最长延期", "Extension", campaign -> campaign.extension().toString())
        .column("belt_count", "安全上限（份）", "Belt count", campaign -> campaign.belt().count())
        .column("belt_percent", "安全上限（%）", "Belt percent", campaign -> campaign.belt().percent())
        .column(
            "severities",
            "级别调整",
            "Severities",
            campaign ->
                campaign.severities().entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue().name())
                    .toList());
  }

  /** {@code campaign open NAME --period 10wd}. */
  @Command(name = "open")
  @Acts(Effect.CHANGES)
  static final class Open extends HomeCommand {
    @Parameters(index = "0", paramLabel = "NAME")
    String name = "";

    @Option(names = "--period", required = true, paramLabel = "10wd|15d|48h")
    String period = "";

    @Option(names = "--extension", paramLabel = "7wd")
    @Nullable String extension;

    private static final Range COUNT = new Range(1, 1_000_000);
    private static final Range PERCENT = new Range(1, 100);

    @Option(names = "--belt-count", paramLabel = "N")
    @Nullable Integer count;

    @Option(names = "--belt-percent", paramLabel = "P")
    @Nullable Integer percent;

    @Option(names = "--severity", paramLabel = "RULE=SEVERITY")
    Map<String, String> severities = new TreeMap<>();

    @Override
    protected void require() {
      if (count != null) {
        COUNT.check("--belt-count", count);
      }
      if (percent != null) {
        PERCENT.check("--belt-percent", percent);
      }
    }

    @Override
    protected void run(Suite suite) {
      Campaigns campaigns = suite.rectification().campaigns();
      SafetyBelt usual = suite.rectificationSettings().belt();
      SafetyBelt belt =
          count == null && percent == null
              ? null
              : new SafetyBelt(
                  count == null ? usual.count() : count,
                  percent == null ? usual.percent() : percent);
      Campaigns.Terms terms =
          new Campaigns.Terms(
              name,
              Period.parse(period, "--period"),
              belt,
              extension == null ? null : Period.parse(extension, "--extension"),
              SeverityOptions.of(severities, suite.catalog()));
      Campaign opened = campaigns.open(terms, beian.by(), suite.options().clock().instant());
      beian.print(listing(), List.of(opened));
    }
  }

  /** {@code campaign list}. */
  @Command(name = "list")
  @Acts(Effect.READS)
  static final class All extends HomeCommand {
    @Override
    protected void run(Suite suite) {
      beian.print(listing(), suite.rectification().campaigns().all());
    }
  }

  private abstract static class OnCampaign extends HomeCommand {
    @Parameters(index = "0", paramLabel = "NAME|N")
    String which = "";
  }

  /** {@code campaign show NAME}. */
  @Command(name = "show")
  @Acts(Effect.READS)
  static final class Show extends OnCampaign {
    @Override
    protected void run(Suite suite) {
      Campaign found = suite.rectification().campaigns().find(which);
      if (beian.format() == Format.table) {
        detail(beian, found, new Figures(suite.transactions()).states(found.no()));
      } else {
        beian.print(listing(), List.of(found));
      }
    }

    private static void detail(Beian beian, Campaign of, Map<CaseState, Long> states) {
      beian.print(of.no() + "  " + of.name() + "  " + beian.words(state(of).words()));
      line(beian, "整改期：", "period:     ", length(beian, of.period()));
      line(beian, "最长延期：", "extension:  ", length(beian, of.extension()));
      line(beian, "开启：", "opened:     ", Zone.dayOf(of.openedAt()) + " " + of.openedBy());
      Instant closed = of.closedAt();
      if (closed != null) {
        line(beian, "关闭：", "closed:     ", Zone.dayOf(closed).toString());
      }
      long open =
          states.entrySet().stream()
              .filter(entry -> !entry.getKey().over())
              .mapToLong(Map.Entry::getValue)
              .sum();
      beian.print(
          beian.words(
              "  安全上限：%d 份，且不超过未结案件的 %d%%，至少 1 份；按现有 %d 件未结案件，一晚最多标记 %d 份"
                  .formatted(of.belt().count(), of.belt().percent(), open, of.belt().most(open)),
              "  belt:       %d filings and %d %% of the open cases, one at least; of the %d open now a night marks at most %d"
                  .formatted(of.belt().count(), of.belt().percent(), open, of.belt().most(open))));
      of.severities()
          .forEach(
              (rule, severity) ->
                  line(beian, "级别调整：", "severity:   ", rule + " " + beian.words(severity.words())));
      if (states.isEmpty()) {
        line(beian, "案件：", "cases:      ", beian.words("尚无", "none yet"));
      }
      states.forEach(
          (caseState, cases) ->
              line(beian, "案件：", "cases:      ", beian.words(caseState.words()) + " " + cases));
    }

    private static String length(Beian beian, Period period) {
      Words length = WhyThisDate.length(period);
      return beian.words(length);
    }

    private static void line(Beian beian, String zh, String en, String value) {
      beian.print("  " + beian.words(zh, en) + value);
    }
  }

  /** {@code campaign close NAME}. */
  @Command(name = "close")
  @Acts(Effect.CHANGES)
  static final class Close extends OnCampaign {
    @Override
    protected void run(Suite suite) {
      Campaign closed =
          suite
              .rectification()
              .campaigns()
              .close(which, beian.by(), suite.options().clock().instant());
      beian.print(listing(), List.of(closed));
    }
  }
}

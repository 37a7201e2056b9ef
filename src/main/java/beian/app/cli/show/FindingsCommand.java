package beian.app.cli.show;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Listing;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.Misunderstanding;
import beian.app.cli.root.Pages;
import beian.filing.store.FilingNames;
import beian.inspection.Catalog;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.rectification.cases.Case;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code findings}: what is wrong and what cannot be known, at the last inspection. */
@Command(name = "findings", resourceBundle = "beian.messages.cli")
@Acts(Effect.READS)
public final class FindingsCommand implements Callable<Integer> {
  @ParentCommand Beian beian;

  @Option(names = "--filing", paramLabel = "NO")
  String filing = "";

  @Option(names = "--rule", paramLabel = "ID")
  String rule = "";

  @Option(names = "--outcome", paramLabel = "fail|undetermined")
  String outcome = "";

  @Override
  public Integer call() {
    Outcome wanted = outcome();
    Misunderstanding.among(
        "--rule",
        rule,
        Suite.catalog(beian.home()).entries().stream().map(Catalog.Entry::id).toList());
    try (Suite suite = beian.open()) {
      Set<String> asked = filing.isEmpty() ? Set.of() : suite.asked(filing, "--filing");
      List<Finding> found = new ArrayList<>();
      suite
          .findings()
          .each(
              finding -> {
                if ((filing.isEmpty() || asked.contains(finding.filingKey()))
                    && (rule.isEmpty() || finding.rule().equalsIgnoreCase(rule))
                    && (wanted == null || finding.outcome() == wanted)) {
                  found.add(finding);
                }
              });
      Map<String, String> cases = new HashMap<>();
      Pages.all(suite.rectification().cases()::page, Case::no)
          .forEach(one -> cases.put(one.filingKey(), one.no()));
      beian.print(listing(cases, suite.numbers().names()), found);
    }
    return 0;
  }

  private @Nullable Outcome outcome() {
    if (outcome.isEmpty()) {
      return null;
    }
    return Arrays.stream(Outcome.values())
        .filter(one -> one.name().equals(outcome.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem(
                        AppError.BAD_COMMAND, "--outcome", outcome, "fail | undetermined")));
  }

  private Listing<Finding> listing(Map<String, String> cases, FilingNames names) {
    return new Listing<Finding>()
        .column("filing_no", "备案号", "Filing", finding -> names.filingNo(finding.filingKey()))
        .column("order_no", "订单号", "Order", finding -> names.orderNo(finding.filingKey()))
        .column("rule", "规则", "Rule", Finding::rule)
        .column("outcome", "结论", "Outcome", finding -> finding.outcome().name())
        .column("severity", "级别", "Severity", finding -> finding.severity().name())
        .hidden("fault", "问题", "Fault", Finding::fault)
        .column(
            "opinion",
            "意见",
            "Opinion",
            finding -> beian.words(finding.opinion().zh(), finding.opinion().en()))
        .hidden("opinion_zh", "意见（中）", "Opinion (zh)", finding -> finding.opinion().zh())
        .hidden("opinion_en", "意见（英）", "Opinion (en)", finding -> finding.opinion().en())
        .hidden("remedy_zh", "整改（中）", "Remedy (zh)", finding -> finding.remedy().zh())
        .hidden("remedy_en", "整改（英）", "Remedy (en)", finding -> finding.remedy().en())
        .hidden("evidence", "证据", "Evidence", Finding::evidence)
        .hidden("inspected_at", "核查时间", "Inspected at", Finding::inspectedAt)
        .column("case_no", "案件", "Case", finding -> cases.getOrDefault(finding.filingKey(), ""));
  }
}

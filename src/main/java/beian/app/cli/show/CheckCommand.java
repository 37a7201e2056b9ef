package beian.app.cli.show;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Verb;
import beian.app.table.HomeTables;
import beian.filing.number.FilingNumber;
import beian.filing.number.NumberCheck;
import beian.filing.number.NumberChecks;
import beian.filing.number.NumberKind;
import beian.filing.table.TablesInForce;
import beian.inspection.card.Words;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.list.Listing;
import beian.platform.list.Term;
import beian.platform.settings.Nearest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check KIND VALUE…}: what is this number, is it valid, why not. */
@Command(name = "check")
@Acts(value = Effect.READS, in = Acts.Where.ANYWHERE)
public final class CheckCommand extends Verb {
  @Parameters(index = "0", paramLabel = "KIND")
  String kind = "";

  @Parameters(index = "1..*", paramLabel = "VALUE", arity = "0..*")
  List<String> values = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    NumberKind known = NumberKind.of(kind).orElseThrow(this::unknown);
    List<String> asked = values.equals(List.of("-")) || values.isEmpty() ? lines() : values;
    TablesInForce.Use tables = new HomeTables(beian.home().tables()).inForce();
    List<NumberCheck> checks;
    try {
      checks =
          TablesInForce.on(
              LocalDate.now(beian.clock()),
              () -> asked.stream().map(value -> check(known, value)).toList());
    } finally {
      tables.close();
    }
    Listing<NumberCheck> listing =
        new Listing<NumberCheck>()
            .column("kind", "类型", "Kind", check -> kind(check.kind()))
            .column("value", "原值", "Value", NumberCheck::value)
            .column("normalized", "规范值", "Normalized", NumberCheck::normalized)
            .column("valid", "有效", "Valid", NumberCheck::valid)
            .column(
                "reason",
                "说明",
                "Reason",
                check -> beian.words(check.reason().zh(), check.reason().en()));
    beian.print(listing, checks);
    return 0;
  }

  private static Term kind(NumberKind kind) {
    return Term.of(
        kind.word(),
        switch (kind) {
          case USCC -> new Words("统一社会信用代码", "unified social credit code");
          case RESIDENT_ID -> new Words("居民身份证号码", "resident identity number");
          case ORGANIZATION_CODE -> new Words("组织机构代码", "organization code");
          case REGISTRATION_NUMBER -> new Words("工商注册号", "registration number");
          case MOBILE -> new Words("手机号码", "mobile number");
          case LANDLINE -> new Words("固定电话", "landline");
          case PHONE -> new Words("电话号码", "telephone number");
          case FILING_NUMBER -> new Words("备案号", "filing number");
          case DOMAIN -> new Words("域名", "domain name");
          case TRAVEL_DOCUMENT -> new Words("旅行证件号码", "travel document");
        });
  }

  /** Whether a filing number's year can be depends on the day. */
  private NumberCheck check(NumberKind known, String value) {
    return known == NumberKind.FILING_NUMBER
        ? FilingNumber.check(value, LocalDate.now(beian.clock()).getYear())
        : NumberChecks.check(known, value);
  }

  private List<String> lines() throws IOException {
    if (System.console() != null) {
      beian.say("每行一个值，Ctrl-D 结束：", "One value a line, Ctrl-D at the end:");
    }
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        .lines()
        .toList();
  }

  private ProblemException unknown() {
    List<String> words = Arrays.stream(NumberKind.values()).map(NumberKind::word).toList();
    String near = String.join(" | ", Nearest.to(kind, words, words.size()));
    return new ProblemException(new Problem(AppError.BAD_COMMAND, "check KIND", kind, near));
  }
}

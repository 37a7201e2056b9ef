package beian.app.cli.rules;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Lang;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.Verb;
import beian.evidence.kind.Kinds;
import beian.inspection.Catalog;
import beian.inspection.Profile;
import beian.inspection.Profiles;
import beian.inspection.Profiles.Bearing;
import beian.inspection.Reading;
import beian.inspection.card.Candidate;
import beian.inspection.card.Card;
import beian.inspection.card.CardReader;
import beian.inspection.card.DoubtfulPlace;
import beian.inspection.card.Kind;
import beian.inspection.card.Opinion;
import beian.inspection.card.Severity;
import beian.inspection.card.Shelf;
import beian.inspection.card.Words;
import beian.inspection.example.Example;
import beian.inspection.profile.ProfileReader;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.list.Listing;
import beian.platform.list.Term;
import beian.platform.settings.Nearest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules list | explain ID | new ID NAME | what-if}: the catalogue. */
@Command(
    name = "rules",
    subcommands = {
      RulesCommand.All.class,
      RulesCommand.Explain.class,
      RulesCommand.AllProfiles.class,
      NewRule.class,
      WhatIfCommand.class
    })
public final class RulesCommand {
  private static Term kind(Kind kind) {
    return Term.of(kind.name().toLowerCase(Locale.ROOT), kind.words());
  }

  private static Listing<Candidate> ofCandidates(Beian beian) {
    return new Listing<Candidate>()
        .column("id", "候选", "Candidate", Candidate::id)
        .column("state", "状态", "State", Candidate::state)
        .column("rule", "规则", "Rule", Candidate::rule)
        .column(
            "title",
            "内容",
            "What it asks",
            each -> beian.words(each.title().zh(), each.title().en()))
        .column(
            "done",
            "产品如何处理",
            "What is done",
            each -> beian.words(each.done().zh(), each.done().en()))
        .column("source", "来源", "Source", Candidate::source);
  }

  private static Listing<DoubtfulPlace> ofReadings(Beian beian) {
    return new Listing<DoubtfulPlace>()
        .column("id", "编号", "Id", DoubtfulPlace::id)
        .column(
            "question",
            "FAQ 的疑义",
            "What the FAQ leaves open",
            each -> beian.words(each.question().zh(), each.question().en()))
        .column("state", "由何决定", "Decided by", DoubtfulPlace::state)
        .column("by", "设置或数据表", "Setting or table", DoubtfulPlace::where)
        .column(
            "done",
            "产品如何处理",
            "What is done",
            each -> beian.words(each.done().zh(), each.done().en()))
        .column("rules", "规则", "Rules", DoubtfulPlace::rules);
  }

  private static Term severity(Card card, Bearing bearing) {
    if (!bearing.off(card.id()).isEmpty()) {
      return Term.of("OFF", new Words("停用", "off"));
    }
    Severity severity = bearing.severity(card.id(), "", card.severity());
    return Term.of(severity.name(), severity.words());
  }

  private static Profiles profiles(Beian beian) {
    return ProfileReader.in(beian.home().profiles(), beian.catalog());
  }

  private static Bearing bearing(Beian beian, String name) {
    List<Profile> all = profiles(beian).all();
    return new Bearing(
        List.of(
            all.stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow(
                    () -> {
                      List<String> names = all.stream().map(Profile::name).toList();
                      String near = String.join(", ", Nearest.to(name, names, 3));
                      return new ProblemException(
                          new Problem(AppError.NOT_FOUND, "--profile", name, near));
                    })));
  }

  /** {@code rules profiles}: what holds otherwise of some filings. */
  @Command(name = "profiles")
  @Acts(value = Effect.READS, in = Acts.Where.ANYWHERE)
  static final class AllProfiles extends Verb {
    @Override
    public Integer call() {
      beian.print(
          new Listing<Profile>()
              .column("profile", "方案", "Profile", Profile::name)
              .column(
                  "title",
                  "用途",
                  "What it is for",
                  profile -> beian.words(profile.title().zh(), profile.title().en()))
              .column("when", "适用于", "Of which filings", Profile::when)
              .column("rules", "内容", "What holds", Profile::then)
              .column("since", "自", "From", Profile::since)
              .column(
                  "until",
                  "至",
                  "Until",
                  profile -> profile.until().equals(LocalDate.MAX) ? null : profile.until())
              .column("version", "版本", "Version", Profile::version)
              .column("source", "依据", "On whose word", Profile::source),
          profiles(beian).all());
      return 0;
    }
  }

  /** {@code rules list}. */
  @Command(name = "list")
  @Acts(value = Effect.READS, in = Acts.Where.ANYWHERE)
  static final class All extends Verb {
    @Option(names = "--candidates")
    boolean candidates;

    @Option(names = "--readings")
    boolean readings;

    @Option(names = "--profile", paramLabel = "NAME")
    String profile = "";

    @Override
    public Integer call() {
      if (readings) {
        beian.print(ofReadings(beian), DoubtfulPlace.all());
        return 0;
      }
      if (candidates) {
        beian.print(ofCandidates(beian), Candidate.all());
        return 0;
      }
      Bearing bearing = profile.isEmpty() ? new Bearing(List.of()) : bearing(beian, profile);
      Listing<Card> listing =
          new Listing<Card>()
              .column("id", "规则", "Rule", Card::id)
              .column("kind", "种类", "Kind", card -> kind(card.kind()))
              .column(
                  "item",
                  "核查项",
                  "Item",
                  card -> Term.of(CardReader.name(card.item()), card.item().words()))
              .column("severity", "级别", "Severity", card -> severity(card, bearing))
              .column(
                  "title", "名称", "Title", card -> beian.words(card.title().zh(), card.title().en()))
              .hidden("title_zh", "名称（中）", "Title (zh)", card -> card.title().zh())
              .hidden("title_en", "名称（英）", "Title (en)", card -> card.title().en())
              .hidden("section", "章节", "Section", card -> card.source().get(0).section().words())
              .hidden("line", "行", "Line", card -> card.source().get(0).line())
              .hidden("effective", "生效", "Effective", Card::since)
              .hidden(
                  "until",
                  "失效",
                  "Until",
                  card -> card.until().equals(LocalDate.MAX) ? null : card.until())
              .hidden("implementation", "实现", "Implementation", Card::implementation)
              .column("consequence", "后果", "Leads to", All::consequence);
      beian.print(listing, beian.catalog().cards());
      return 0;
    }

    /** Of findings alone: nothing else leads anywhere. */
    private static @Nullable Term consequence(Card card) {
      return card.kind().inspected()
          ? Term.of(CardReader.name(card.consequence()), card.consequence().words())
          : null;
    }
  }

  /** {@code rules explain ID}. */
  @Command(name = "explain")
  @Acts(value = Effect.READS, in = Acts.Where.ANYWHERE)
  static final class Explain extends Verb {
    @Parameters(index = "0", paramLabel = "ID")
    String id = "";

    @Override
    public Integer call() {
      String sought = id.toUpperCase(Locale.ROOT);
      Optional<Candidate> candidate = Candidate.of(sought);
      candidate.ifPresent(found -> lines(beian, found).forEach(beian::print));
      if (candidate.isPresent() && candidate.get().state() != Candidate.State.CARD) {
        return 0;
      }
      candidate.ifPresent(found -> beian.print(""));
      Card card = card(beian.catalog(), candidate.map(Candidate::rule).orElse(sought));
      lines(beian, card).forEach(beian::print);
      List<String> examples = examples(beian, card);
      // Stories are told in the language of who writes cards.
      if (!examples.isEmpty() && beian.lang() == Lang.EN) {
        beian.print("");
        beian.print("examples:");
        examples.forEach(beian::print);
      }
      return 0;
    }

    /** A rule in force, or a candidate's that is off. */
    private Card card(Catalog catalog, String sought) {
      return catalog
          .card(sought)
          .or(
              () ->
                  Shelf.candidates().stream()
                      .filter(known -> known.id().equals(sought))
                      .findFirst())
          .orElseThrow(
              () -> {
                List<String> ids = catalog.cards().stream().map(Card::id).toList();
                String near = String.join(", ", Nearest.to(sought, ids, 3));
                return new ProblemException(
                    new Problem(AppError.NOT_FOUND, "rules explain", id, near));
              });
    }

    private static List<String> lines(Beian beian, Candidate candidate) {
      return List.of(
          candidate.id() + "  " + of(beian, candidate.title()),
          beian.words("状态：", "state:     ") + of(beian, candidate.state().words()),
          beian.words("来源：", "source:    ") + candidate.source(),
          beian.words("规则：", "rule:      ") + (candidate.rule().isEmpty() ? "-" : candidate.rule()),
          "",
          of(beian, candidate.done()));
    }

    private static List<String> lines(Beian beian, Card card) {
      String faults =
          card.faults().values().stream()
              .map(opinion -> fault(beian, opinion))
              .collect(Collectors.joining("\n"));
      String citations =
          card.source().stream()
              .map(citation -> of(beian, citation.words()))
              .collect(Collectors.joining("; "));
      return List.of(
          card.id() + "  " + of(beian, card.title()),
          beian.words("种类：", "kind:      ") + of(beian, card.kind().words()),
          beian.words("核查项：", "item:      ") + of(beian, card.item().words()),
          beian.words("级别：", "severity:  ") + of(beian, card.severity().words()),
          beian.words("生效：", "effective: ") + card.since(),
          beian.words("失效：", "until:     ")
              + (card.until().equals(LocalDate.MAX) ? "-" : card.until().toString()),
          beian.words("依据：", "source:    ") + "FAQ, " + citations,
          beian.words("法规：", "law:       ") + law(beian, card),
          beian.words("字段：", "columns:   ") + listed(card.reads()),
          beian.words("证据：", "evidence:  ") + evidence(beian, card),
          beian.words("解读：", "readings:  ") + readings(card),
          beian.words("后果：", "leads to:  ") + of(beian, card.consequence().words()),
          beian.words("检查：", "check:     ") + check(card),
          beian.words("卡片：", "card:      ") + card.place(),
          "",
          of(beian, card.about()),
          "",
          faults);
    }

    private static String listed(List<String> words) {
      return words.isEmpty() ? "-" : String.join(", ", words);
    }

    private static String evidence(Beian beian, Card card) {
      return listed(
          card.evidence().stream()
              .flatMap(word -> Kinds.of(word).stream())
              .map(kind -> beian.words(kind.words().zh(), kind.words().en()))
              .toList());
    }

    private static String law(Beian beian, Card card) {
      return card.legal().isEmpty()
          ? "-"
          : card.legal().stream()
              .map(legalBasis -> of(beian, legalBasis.words()))
              .collect(Collectors.joining(beian.words("；", "; ")));
    }

    private static String readings(Card card) {
      return listed(
          Arrays.stream(Reading.values())
              .filter(reading -> card.readings().contains(reading.id()))
              .map(reading -> reading.id() + " beian.reading." + reading.word())
              .toList());
    }

    private static String check(Card card) {
      if (card.check().isEmpty()) {
        return card.when().isEmpty() ? "-" : card.implementation();
      }
      String parameters =
          card.parameters().shown().entrySet().stream()
              .map(entry -> entry.getKey() + ": " + entry.getValue())
              .collect(Collectors.joining(", "));
      return card.check() + (parameters.isEmpty() ? "" : " (" + parameters + ")");
    }

    private static List<String> examples(Beian beian, Card card) {
      List<Example> examples =
          Stream.of(Shelf.files(), Shelf.filesOfCandidates())
              .flatMap(files -> files.entrySet().stream())
              .filter(file -> card.place().endsWith("/" + file.getKey()))
              .flatMap(file -> Example.of(file.getKey(), file.getValue()).stream())
              .toList();
      List<String> lines = new ArrayList<>();
      for (Example example : examples) {
        String fault = example.fault().isEmpty() ? "" : " " + example.fault();
        lines.add("- " + of(beian, example.words()) + fault + ": " + example.story());
      }
      return lines;
    }

    private static String fault(Beian beian, Opinion opinion) {
      String severity =
          opinion.severity() == null
              ? ""
              : beian.words("（", " (")
                  + of(beian, opinion.severity().words())
                  + beian.words("）", ")");
      return (opinion.fault().equals(Card.HOLDS) ? "" : "- " + opinion.fault() + severity + "\n")
          + "    "
          + of(beian, opinion.says())
          + "\n    "
          + of(beian, opinion.remedy());
    }

    private static String of(Beian beian, Words words) {
      return beian.words(words.zh(), words.en());
    }
  }
}

package beian.app.answer;

import beian.app.Suite;
import beian.app.answer.FilingAnswer.Known;
import beian.app.answer.FilingAnswer.Remark;
import beian.evidence.Evidence;
import beian.evidence.RegistrySettings;
import beian.evidence.kept.KeptFiles;
import beian.evidence.kind.Page;
import beian.evidence.live.LiveLookups;
import beian.evidence.live.LookupQuestion;
import beian.evidence.live.registration.RegistryServers;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.filing.column.ColumnSpec;
import beian.filing.number.DomainName;
import beian.filing.peer.Sharers;
import beian.filing.store.StoredFiling;
import beian.filing.table.TablesInForce;
import beian.inspection.Facts;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.card.Card;
import beian.inspection.card.Item;
import beian.inspection.card.Kind;
import beian.inspection.decision.Decider;
import beian.inspection.decision.Decision.Because;
import beian.inspection.decision.DecisionAnswer;
import beian.inspection.decision.Situation;
import beian.platform.error.ProblemException;
import beian.platform.time.Zone;
import beian.report.contradiction.Contradictions;
import beian.rules.question.Questions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers about filings of an opened home. */
public final class Answers {
  private final Suite suite;
  private final Instant now;
  private final boolean live;
  private final Decider decider;
  private final Contradictions contradictions;

  /**
   * @param now the moment for which is asked
   * @param live whether names, homepages and registrations are looked up first
   */
  public Answers(Suite suite, Instant now, boolean live) {
    this.suite = suite;
    this.now = now;
    this.live = live;
    this.contradictions = suite.inspections().contradictions();
    this.decider = new Decider(suite.catalog(), List.of(Questions.values()));
  }

  /**
   * Why the website is down, of each filing of that name; of a domain that nobody filed here what
   * can be told all the same.
   *
   * @throws ProblemException CLI-015 when it is no name known here, and no domain
   */
  public List<FilingAnswer> diagnose(String asked) {
    try {
      return filings(asked, "diagnose").stream()
          .map(stored -> told(stored, Kind.DIAGNOSIS))
          .toList();
    } catch (ProblemException unknown) {
      String domain =
          DomainName.ascii(asked)
              .filter(name -> DomainName.registered(name).isPresent())
              .orElseThrow(() -> unknown);
      return List.of(TablesInForce.on(Zone.dayOf(now), () -> told(unfiled(domain))));
    }
  }

  /**
   * What the owner does next, of each filing of that name.
   *
   * @throws ProblemException CLI-015 when it is no name known here
   */
  public List<FilingAnswer> next(String asked) {
    return filings(asked, "next").stream().map(stored -> told(stored, Kind.ACTION)).toList();
  }

  private List<StoredFiling> filings(String asked, String place) {
    return suite.filings().find(List.copyOf(suite.names().filings(asked, place)));
  }

  /** What the cards of one kind, diagnoses or actions, say of a filing. */
  FilingAnswer told(StoredFiling stored, Kind kind) {
    return TablesInForce.on(Zone.dayOf(now), () -> toldOnDay(stored, kind));
  }

  private FilingAnswer toldOnDay(StoredFiling stored, Kind kind) {
    Filing filing = stored.filing();
    Evidence evidence = evidence(filing);
    Facts facts = suite.inspections().inForce().facts(stored, evidence, now);
    Situation situation =
        new Situation(
            filing, facts, stored.standingSince(), contradictions.cancelledOn(stored.key()));
    return new FilingAnswer(
        suite.numbers().names().shown(stored.key()),
        filing.website().domains(),
        known(situation),
        decider.decide(kind, situation),
        disagreeing(situation, suite.filings().ofEntity(filing, stored.key())),
        kind == Kind.ACTION && !situation.cancelledHere() ? asked(stored) : List.of());
  }

  /** What its records and those of its entity say against each other. */
  private List<Remark> disagreeing(Situation situation, List<Filing> sisters) {
    return contradictions.of("", situation, sisters).stream()
        .map(found -> new Remark(found.rule(), found.says(), found.remedy()))
        .toList();
  }

  /** Of a domain alone. */
  private FilingAnswer told(Filing filing) {
    Facts facts =
        new Facts(now, evidence(filing), tie -> Sharers.NONE, suite.inspection().terms(""));
    Situation situation = new Situation(filing, facts, now, null);
    return new FilingAnswer(
        filing.website().domains().get(0),
        filing.website().domains(),
        known(situation),
        decider.decide(Kind.DIAGNOSIS, situation),
        List.of(),
        List.of());
  }

  /** A filing whose sheet says nothing but a domain. */
  private static Filing unfiled(String domain) {
    Set<String> silent =
        ColumnSpec.all().stream()
            .map(ColumnSpec::key)
            .filter(key -> !key.equals("domain"))
            .collect(Collectors.toSet());
    return FilingColumns.filing(Map.of("domain", List.of(domain), FilingColumns.SILENT, silent));
  }

  private Evidence evidence(Filing filing) {
    List<Observation> fresh = live ? lookUp(filing) : List.of();
    return suite.observations().evidenceFor(List.of(filing), now, fresh);
  }

  /**
   * A name or registration that could not be looked up says nothing; a homepage that does not
   * answer does.
   */
  private List<Observation> lookUp(Filing filing) {
    List<LookupQuestion> questions = new ArrayList<>(LookupQuestion.of(filing, true));
    RegistrySettings registries = suite.evidence().registries();
    if (registries.lookUp()) {
      RegistryServers servers = new RegistryServers(registries.servers());
      questions.addAll(LookupQuestion.ofRegistrations(filing, servers, true));
    }
    try (LiveLookups lookups = suite.lookups().open(KeptFiles.none())) {
      return lookups.collect(questions, now).observations().stream()
          .filter(seen -> seen.kind() == Page.KIND || !seen.failed())
          .toList();
    }
  }

  private List<Known> known(Situation situation) {
    Card words = suite.catalog().cards(Kind.DIAGNOSIS).get(0);
    List<Known> known = new ArrayList<>();
    for (Questions question : Questions.values()) {
      DecisionAnswer answer = question.answer(situation);
      Because because =
          new Because(
              question.asks(),
              answer.values().stream().sorted().toList(),
              answer.why().in(words.of(situation.filing())),
              answer.evidence());
      known.add(new Known(words.word("ask-" + question.asks()), because));
    }
    return known;
  }

  /** What the rules find now that the owner may hear, and what is wrong with an application. */
  private List<Remark> asked(StoredFiling stored) {
    return suite.inspections().inForce().inspect(List.of(stored), now).values().stream()
        .flatMap(List::stream)
        .filter(finding -> finding.outcome() == Outcome.FAIL)
        .filter(finding -> finding.severity().mailed() || isOfApplication(finding))
        .map(finding -> new Remark(finding.rule(), finding.opinion(), finding.remedy()))
        .toList();
  }

  private boolean isOfApplication(Finding finding) {
    return suite
        .catalog()
        .card(finding.rule())
        .filter(card -> card.item() == Item.APPLICATION)
        .isPresent();
  }
}

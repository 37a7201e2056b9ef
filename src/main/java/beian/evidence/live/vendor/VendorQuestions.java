package beian.evidence.live.vendor;

import beian.evidence.kind.NumberStatus;
import beian.evidence.kind.Registry;
import beian.evidence.kind.Subjects;
import beian.evidence.live.LookupQuestion;
import beian.evidence.observation.EvidenceKind;
import beian.filing.Filing;
import beian.filing.number.NumberCheck;
import beian.filing.number.NumberChecks;
import beian.filing.number.NumberKind;
import beian.filing.number.PhoneNumber;
import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.settings.Setting;
import beian.platform.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the vendor is asked, as an admin set it.
 *
 * @param kinds what is looked up; empty: nothing
 * @param refresh how young an observation must be so that nobody asks again; each answer costs
 */
public record VendorQuestions(Set<EvidenceKind> kinds, Duration refresh) {
  /** Nothing is asked. */
  public static final VendorQuestions NONE = new VendorQuestions(Set.of(), Duration.ZERO);

  private static final List<EvidenceKind> KNOWN = List.of(Registry.KIND, NumberStatus.KIND);

  static final Setting<List<String>> LOOK_UPS =
      Setting.list(
          "beian.vendor.look-ups",
          "",
          "夜间通过云服务商接口查询的内容（须有密钥，按次收费）：registry 主体登记信息，number-status 号码状态；为空则不查询",
          "what a night looks up by the vendor's interface, with credentials and for money: registry,"
              + " number-status; empty: nothing");
  static final Setting<Duration> REFRESH =
      Setting.duration(
          "beian.vendor.refresh",
          "15d",
          "多长时间以内的观察不再向云服务商查询",
          "an observation younger than this is not looked up at the vendor again");

  /** All of the settings. */
  public static final List<Setting<?>> ALL = List.of(LOOK_UPS, REFRESH);

  /** Copies the set. */
  public VendorQuestions {
    kinds = Set.copyOf(kinds);
  }

  /**
   * What is in force.
   *
   * @param configured whether there are credentials; without them nothing is asked
   * @throws ProblemException SET-002 when the vendor is to be asked for what it does not know
   */
  public static VendorQuestions from(Settings settings, boolean configured) {
    Set<EvidenceKind> kinds = new LinkedHashSet<>();
    for (String word : settings.get(LOOK_UPS)) {
      kinds.add(
          KNOWN.stream()
              .filter(kind -> kind.word().equals(word))
              .findFirst()
              .orElseThrow(
                  () ->
                      new ProblemException(
                          new Problem(
                              PlatformError.BAD_SETTING,
                              LOOK_UPS.name(),
                              word,
                              "registry,number-status"))));
    }
    return configured ? new VendorQuestions(kinds, settings.get(REFRESH)) : NONE;
  }

  /** Whether the vendor is asked for that kind. */
  public boolean ask(EvidenceKind kind) {
    return kinds.contains(kind);
  }

  /**
   * What is asked about a filing: of an organization with a good unified code its name under it, of
   * each good mobile its status.
   */
  public List<LookupQuestion> of(Filing filing) {
    List<LookupQuestion> questions = new ArrayList<>();
    NumberCheck code = NumberChecks.check(NumberKind.USCC, filing.entity().docNo());
    String name = filing.entity().name().strip();
    if (ask(Registry.KIND) && !filing.individual() && code.valid() && !name.isEmpty()) {
      questions.add(new LookupQuestion(Registry.KIND, Subjects.document(code.normalized()), name));
    }
    if (ask(NumberStatus.KIND)) {
      Stream.of(filing.entityPerson().mobile(), filing.sitePerson().mobile())
          .flatMap(field -> PhoneNumber.each(field).stream())
          .map(PhoneNumber::check)
          .filter(check -> check.valid() && "mobile".equals(check.facts().get("type")))
          .map(NumberCheck::normalized)
          .distinct()
          .forEach(number -> questions.add(new LookupQuestion(NumberStatus.KIND, number, number)));
    }
    return questions;
  }
}

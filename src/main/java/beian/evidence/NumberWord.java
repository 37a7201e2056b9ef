package beian.evidence;

import beian.evidence.kind.Call;
import beian.evidence.kind.Code;
import beian.evidence.kind.NumberStatus;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import java.util.Map;

/**
 * What a call, the carrier or a code says of a telephone number, as far as one word can contradict
 * another of the same moment. What a word proves is for the rules.
 */
enum NumberWord {
  /** The number is not given out. */
  GONE,
  /** It is given out and suspended. */
  SUSPENDED,
  /** It is given out: it rings, is switched off, busy, or the carrier lists it. */
  GIVEN_OUT,
  /** The person answered or typed a code back. */
  OWN,
  /** Somebody else has it. */
  ANOTHERS,
  /** A device has it. */
  MACHINE,
  /** A word of which nobody knows what it means: it may be the opposite of any other. */
  UNKNOWN,
  /** Nothing. */
  SILENT;

  private static final Map<String, NumberWord> WORDS =
      Map.ofEntries(
          Map.entry("接通", OWN),
          Map.entry("非本人", ANOTHERS),
          Map.entry("非本单位", ANOTHERS),
          Map.entry("非机主本人", ANOTHERS),
          Map.entry("过户", ANOTHERS),
          Map.entry("已过户", ANOTHERS),
          Map.entry("二次放号", ANOTHERS),
          Map.entry("空号", GONE),
          Map.entry("销号", GONE),
          Map.entry("停机", SUSPENDED),
          Map.entry("关机", GIVEN_OUT),
          Map.entry("无人接听", GIVEN_OUT),
          Map.entry("无法接通", GIVEN_OUT),
          Map.entry("占线", GIVEN_OUT),
          Map.entry("正常", GIVEN_OUT),
          Map.entry("物联网", MACHINE),
          Map.entry("物联网卡", MACHINE),
          Map.entry("不在网", SILENT),
          Map.entry("未知", SILENT),
          Map.entry("", SILENT));

  static NumberWord of(Observation seen) {
    String raw = raw(seen);
    return seen.kind() == Code.KIND
        ? raw.isBlank() ? SILENT : OWN
        : WORDS.getOrDefault(raw, UNKNOWN);
  }

  /** The word as it was observed; empty when it is about no number. */
  static String raw(Observation seen) {
    EvidenceKind kind = seen.kind();
    return kind == Call.KIND
        ? Call.OUTCOME.of(seen)
        : kind == NumberStatus.KIND
            ? NumberStatus.STATUS.of(seen)
            : kind == Code.KIND ? Code.ENTERED_AT.of(seen) : "";
  }

  /** Whether both cannot be true of one number at one moment. */
  static boolean contradict(Observation observation, Observation other) {
    NumberWord a = of(observation);
    NumberWord b = of(other);
    if (a == b || a == SILENT || b == SILENT) {
      return false;
    }
    if (a != GIVEN_OUT && b != GIVEN_OUT) {
      return !(a == UNKNOWN && b == OWN || a == OWN && b == UNKNOWN);
    }
    NumberWord word = a == GIVEN_OUT ? b : a;
    boolean oneKind = observation.kind() == other.kind();
    return switch (word) {
      case GONE, SUSPENDED -> true;
      // A phone that rings may be anybody's; the carrier's 正常 beside its own 过户 is no answer.
      case ANOTHERS, MACHINE -> oneKind && observation.kind() == NumberStatus.KIND;
      case UNKNOWN -> oneKind;
      default -> false;
    };
  }
}

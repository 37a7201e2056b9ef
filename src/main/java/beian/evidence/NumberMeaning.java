package beian.evidence;

import beian.evidence.kind.Call;
import beian.evidence.kind.Code;
import beian.evidence.kind.NumberStatus;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.filing.number.PhoneNumber;
import java.util.Map;

/** What one observation, a call, a code or the carrier's word, says of a telephone number. */
public enum NumberMeaning {
  /** The code sent to it was typed back: its holder has it in hand. */
  CONFIRMED(Side.OWN),
  /** A code was sent and has not been typed back. */
  NOT_ENTERED(Side.SILENT),
  /** The person-in-charge answered. */
  ANSWERED(Side.OWN),
  /** The mobile is somebody else's, or nobody at the landline knows the organization. */
  NOT_OWN(Side.ANOTHERS),
  /** Somebody answered who is not the person: the switchboard, a colleague, one of the family. */
  SOMEBODY(Side.ANOTHERS),
  /** The carrier gave the number to somebody else. */
  REASSIGNED(Side.ANOTHERS),
  /** The number is not given out or no longer. */
  GONE(Side.GONE),
  /** The carrier has suspended the number. */
  SUSPENDED(Side.SUSPENDED),
  /** Nobody answered this once. */
  NO_ANSWER(Side.GIVEN_OUT),
  /** The carrier lists it as in use; nobody need answer. */
  IN_USE(Side.GIVEN_OUT),
  /** It is a device's number. */
  MACHINE(Side.MACHINE),
  /** Words that are known to say nothing. */
  UNCLEAR(Side.SILENT),
  /** A word nobody knows: it may mean the opposite of whatever was seen before. */
  UNKNOWN_WORD(Side.UNKNOWN);

  /** What a caller writes when whoever answers does not know the organization. */
  private static final String NOT_THE_ORGANIZATION = "非本单位";

  private static final Map<String, NumberMeaning> CALLS =
      Map.ofEntries(
          Map.entry("接通", ANSWERED),
          Map.entry("非本人", NOT_OWN),
          Map.entry(Call.ANOTHER_ANSWERED, SOMEBODY),
          Map.entry("空号", GONE),
          Map.entry("停机", SUSPENDED),
          Map.entry("关机", NO_ANSWER),
          Map.entry("无人接听", NO_ANSWER),
          Map.entry("无法接通", NO_ANSWER),
          Map.entry("占线", IN_USE),
          Map.entry(Call.VOID, UNCLEAR),
          Map.entry("", UNCLEAR));

  private static final Map<String, NumberMeaning> STATUSES =
      Map.ofEntries(
          Map.entry("正常", IN_USE),
          Map.entry("空号", GONE),
          Map.entry("销号", GONE),
          Map.entry("停机", SUSPENDED),
          Map.entry("过户", REASSIGNED),
          Map.entry("已过户", REASSIGNED),
          Map.entry("二次放号", REASSIGNED),
          Map.entry("非本人", NOT_OWN),
          Map.entry("非机主本人", NOT_OWN),
          Map.entry("物联网", MACHINE),
          Map.entry("物联网卡", MACHINE),
          Map.entry("不在网", UNCLEAR),
          Map.entry("未知", UNCLEAR),
          Map.entry("", UNCLEAR));

  private final Side side;

  NumberMeaning(Side side) {
    this.side = side;
  }

  /** The same, as far as one word can contradict another of the same moment. */
  private enum Side {
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
    /** It may be the opposite of any other. */
    UNKNOWN,
    /** Nothing. */
    SILENT
  }

  /**
   * What it says.
   *
   * @param mobile whether the number is a mobile; a landline is shared, so that whoever answers
   *     need not be the person
   */
  public static NumberMeaning of(Observation seen, boolean mobile) {
    EvidenceKind kind = seen.kind();
    if (kind == Code.KIND) {
      return Code.ENTERED_AT.of(seen).isBlank() ? NOT_ENTERED : CONFIRMED;
    }
    if (kind == Call.KIND) {
      NumberMeaning said = call(Call.OUTCOME.of(seen), mobile);
      // An extension that is not there says nothing of the number before it.
      return said == GONE && !PhoneNumber.ofBoard(seen.subject()).equals(seen.subject())
          ? UNCLEAR
          : said;
    }
    return kind == NumberStatus.KIND
        ? ofWhom(STATUSES.getOrDefault(NumberStatus.STATUS.of(seen), UNKNOWN_WORD), mobile)
        : UNCLEAR;
  }

  /** Whether it speaks against the number. */
  public boolean speaksAgainst() {
    return switch (this) {
      case NOT_OWN, SOMEBODY, REASSIGNED, GONE, SUSPENDED, NO_ANSWER, MACHINE -> true;
      default -> false;
    };
  }

  /** Whether it says that the person was reached at it. */
  public boolean reachesPerson() {
    return this == ANSWERED || this == CONFIRMED;
  }

  private static NumberMeaning call(String outcome, boolean mobile) {
    if (outcome.equals(NOT_THE_ORGANIZATION)) {
      return mobile ? SOMEBODY : NOT_OWN;
    }
    return ofWhom(CALLS.getOrDefault(outcome, UNKNOWN_WORD), mobile);
  }

  private static NumberMeaning ofWhom(NumberMeaning signal, boolean mobile) {
    return signal == NOT_OWN && !mobile ? SOMEBODY : signal;
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
    Side a = of(observation, true).side;
    Side b = of(other, true).side;
    if (a == b || a == Side.SILENT || b == Side.SILENT) {
      return false;
    }
    if (a != Side.GIVEN_OUT && b != Side.GIVEN_OUT) {
      return !(a == Side.UNKNOWN && b == Side.OWN || a == Side.OWN && b == Side.UNKNOWN);
    }
    Side word = a == Side.GIVEN_OUT ? b : a;
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

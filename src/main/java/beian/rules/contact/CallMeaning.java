package beian.rules.contact;

import beian.evidence.kind.Call;
import beian.evidence.kind.Code;
import beian.evidence.kind.NumberStatus;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import java.util.Map;
import java.util.Set;

/** What one observation says of a telephone number. */
enum CallMeaning {
  /** The code sent to it was typed back: its holder has it in hand. */
  CONFIRMED,
  /** A code was sent and has not been typed back. */
  NOT_ENTERED,
  /** The person-in-charge answered. */
  ANSWERED,
  /** The mobile is somebody else's, or nobody at the landline knows the organization. */
  NOT_OWN,
  /** Somebody answered a landline who is not the person: perhaps the switchboard or a colleague. */
  SOMEBODY,
  /** The carrier gave the number to somebody else. */
  REASSIGNED,
  /** The number is not given out or no longer. */
  GONE,
  /** The carrier has suspended the number. */
  SUSPENDED,
  /** Nobody answered this once. */
  NO_ANSWER,
  /** The carrier lists it as in use; nobody need answer. */
  IN_USE,
  /** It is a device's number. */
  MACHINE,
  /** Words that are known to say nothing. */
  UNCLEAR,
  /** A word nobody knows: it may mean the opposite of whatever was seen before. */
  UNKNOWN_WORD;

  /** What a caller writes when whoever answers does not know the organization. */
  private static final String NOT_THE_ORGANIZATION = "非本单位";

  private static final Map<String, CallMeaning> CALLS =
      Map.ofEntries(
          Map.entry("接通", ANSWERED),
          Map.entry("非本人", NOT_OWN),
          Map.entry("空号", GONE),
          Map.entry("停机", SUSPENDED),
          Map.entry("关机", NO_ANSWER),
          Map.entry("无人接听", NO_ANSWER),
          Map.entry("无法接通", NO_ANSWER),
          Map.entry("占线", IN_USE),
          Map.entry("", UNCLEAR));

  private static final Map<String, CallMeaning> STATUSES =
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

  /** Those that speak against a number. */
  static final Set<CallMeaning> AGAINST =
      Set.of(NOT_OWN, SOMEBODY, REASSIGNED, GONE, SUSPENDED, NO_ANSWER, MACHINE);

  /**
   * What it says.
   *
   * @param mobile whether the number is a mobile; a landline is shared, so that whoever answers
   *     need not be the person
   */
  static CallMeaning of(Observation seen, boolean mobile) {
    EvidenceKind kind = seen.kind();
    if (kind == Code.KIND) {
      return Code.ENTERED_AT.of(seen).isBlank() ? NOT_ENTERED : CONFIRMED;
    }
    if (kind == Call.KIND) {
      return call(Call.OUTCOME.of(seen), mobile);
    }
    return kind == NumberStatus.KIND
        ? ofWhom(STATUSES.getOrDefault(NumberStatus.STATUS.of(seen), UNKNOWN_WORD), mobile)
        : UNCLEAR;
  }

  private static CallMeaning call(String outcome, boolean mobile) {
    if (outcome.equals(NOT_THE_ORGANIZATION)) {
      return mobile ? SOMEBODY : NOT_OWN;
    }
    return ofWhom(CALLS.getOrDefault(outcome, UNKNOWN_WORD), mobile);
  }

  private static CallMeaning ofWhom(CallMeaning signal, boolean mobile) {
    return signal == NOT_OWN && !mobile ? SOMEBODY : signal;
  }
}

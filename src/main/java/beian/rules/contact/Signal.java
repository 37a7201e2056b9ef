package beian.rules.contact;

import beian.evidence.Observation;
import java.util.Map;
import java.util.Set;

/** What one observation says of a telephone number. */
enum Signal {
  /** The code sent to it was typed back: its holder has it in hand. */
  CONFIRMED,
  /** A code was sent and has not been typed back. */
  NOT_ENTERED,
  /** The person-in-charge answered. */
  ANSWERED,
  /** Somebody else answered, or the carrier knows another holder. */
  NOT_OWN,
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
  /** Nothing that helps. */
  UNCLEAR;

  private static final Map<String, Signal> CALLS =
      Map.ofEntries(
          Map.entry("接通", ANSWERED),
          Map.entry("非本人", NOT_OWN),
          Map.entry("空号", GONE),
          Map.entry("停机", SUSPENDED),
          Map.entry("关机", NO_ANSWER),
          Map.entry("无人接听", NO_ANSWER),
          Map.entry("无法接通", NO_ANSWER),
          Map.entry("占线", IN_USE));

  private static final Map<String, Signal> STATUSES =
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
          Map.entry("物联网卡", MACHINE));

  /** Those that prove that nobody can be reached, each by itself. */
  static final Set<Signal> DEAD = Set.of(GONE, SUSPENDED);

  static Signal of(Observation seen) {
    return switch (seen.kind()) {
      case CODE -> seen.get("entered_at").isBlank() ? NOT_ENTERED : CONFIRMED;
      case CALL -> CALLS.getOrDefault(seen.get("outcome"), UNCLEAR);
      case NUMBER_STATUS -> STATUSES.getOrDefault(seen.get("status"), UNCLEAR);
      default -> UNCLEAR;
    };
  }
}

package beian.rectification.enforcement.gate;

import beian.evidence.observation.EvidenceKind;
import beian.inspection.card.Words;
import beian.platform.time.Zone;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 复证 What is left of a fault when, of everything that can change, only what was seen after the
 * period counts. What was seen before says nothing of what the owner did with the time given.
 *
 * @param fails whether the very same fault, about the very same thing, is still proved
 * @param evidence ids of the later observations that prove it; empty when it rests on the filing
 *     alone
 * @param lacking what nobody looked at since, or what its proof lacks; empty when it is proved
 * @param takenOut where the files say no more what proves it: {@code calls.csv:2}
 * @param said what has been said of the filing since
 * @param basis where it stands: places and days of the evidence, or of a fault that rests on the
 *     filing alone file, sheet, row and day of the record; empty when it is not proved
 */
public record Reproof(
    boolean fails,
    List<String> evidence,
    List<Lacking> lacking,
    List<String> takenOut,
    SaidSince said,
    Words basis) {
  public Reproof {
    evidence = List.copyOf(evidence);
    lacking = List.copyOf(lacking);
    takenOut = List.copyOf(takenOut);
  }

  /** What has been said of a filing since its notice, or since the period ended. */
  public enum SaidSince {
    /** One lists it with every column an earlier one had. */
    WHOLE,
    /** All that list it lack columns that an earlier one had. */
    NARROWER,
    /** None lists it. */
    NONE,
    /** Since the notice one said something else, and a later one took that back. */
    TOOK_BACK,
    /** Since the notice it was seen put right, and the fault came back. */
    PUT_RIGHT;

    /** Whether only another notice with a period of its own can lead to a mark. */
    public boolean anew() {
      return this == TOOK_BACK || this == PUT_RIGHT;
    }

    /** Whether the record may be held against the owner. */
    public boolean stand() {
      return this == WHOLE || this == NARROWER;
    }
  }

  /**
   * Evidence a fault lacks.
   *
   * @param kind of which kind
   * @param subject about what
   * @param since it has to be from this moment or later
   */
  public record Lacking(EvidenceKind kind, String subject, Instant since) {
    /** Kind, masked subject, and since when. */
    public Words words() {
      String about = " " + kind.masked(subject);
      String moment = Zone.minute(since);
      return new Words(
          kind.words().zh() + about + "（须不早于 " + moment + "）",
          kind.words().en() + about + " (of " + moment + " or later)");
    }
  }

  /** Everything that is lacking, in words. */
  Words lackingWords() {
    if (said == SaidSince.TOOK_BACK) {
      return new Words(
          "重新通知：通知之后备案表曾有不同记载，后又改回",
          "a new notice: since the last one a sheet said otherwise, and another took it back");
    }
    if (said == SaidSince.PUT_RIGHT) {
      return new Words(
          "重新通知：通知之后曾核实已整改，后又再次出现",
          "a new notice: since the last one it was seen put right, and came back");
    }
    if (said == SaidSince.NONE) {
      return new Words("期满后导出、列有该备案的备案表", "a filing sheet that lists it, of after the period");
    }
    if (said == SaidSince.NARROWER && lacking.isEmpty()) {
      return new Words(
          "含有相关列的备案表（期满后的表没有）", "a filing sheet with the columns in question, of after the period");
    }
    return new Words(
        lacking.stream()
            .map(eachLacking -> eachLacking.words().zh())
            .collect(Collectors.joining("、")),
        lacking.stream()
            .map(eachLacking -> eachLacking.words().en())
            .collect(Collectors.joining(", ")));
  }
}

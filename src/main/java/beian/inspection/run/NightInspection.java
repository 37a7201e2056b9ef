package beian.inspection.run;

import beian.filing.store.StoredFiling;
import beian.inspection.Finding;
import beian.inspection.run.Inspection.Look;
import beian.inspection.standing.Standing;
import beian.inspection.store.BasisStore;
import beian.inspection.store.FindingStore;
import beian.inspection.store.InspectionBasis;
import beian.inspection.store.StandingStore;
import beian.platform.time.Zone;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes through the filings in the parts of a night: which are due, what the rules say of them, and
 * what that rests on. Of the others the verdicts stand.
 */
public final class NightInspection {
  private final Worlds worlds;
  private final DueFilings due;
  private final FindingStore findings;
  private final BasisStore bases;
  private final StandingStore standing;

  /**
   * @param standing where it is kept which filings are not proved ours
   */
  public NightInspection(
      Worlds worlds,
      DueFilings due,
      FindingStore findings,
      BasisStore bases,
      StandingStore standing) {
    this.worlds = worlds;
    this.due = due;
    this.findings = findings;
    this.bases = bases;
    this.standing = standing;
  }

  /** The next filings of a bucket that are due, behind that key; none at the end. */
  public List<StoredFiling> due(
      int bucket, String afterKey, int limit, long execution, Instant now) {
    return due.after(bucket, afterKey, limit, worlds.of(execution, now), now);
  }

  /** Inspects filings and keeps what is said of them; the same again changes nothing. */
  public void inspect(
      Inspection inspection, List<StoredFiling> filings, long execution, Instant now) {
    World world = worlds.of(execution, now);
    Map<String, Look> looks = inspection.look(filings, now);
    Map<String, List<Finding>> said = new LinkedHashMap<>();
    looks.forEach((key, look) -> said.put(key, look.findings()));
    findings.save(said);
    bases.save(looks.values().stream().map(look -> basis(look, world, now)).toList());
    Map<String, Standing> where = new LinkedHashMap<>();
    looks.forEach((key, look) -> where.put(key, look.standing()));
    standing.save(where);
  }

  /** What a look rests on: all that was asked for, until the first of it is otherwise by itself. */
  private static InspectionBasis basis(Look look, World world, Instant now) {
    List<Long> asked = List.copyOf(look.asking().asked());
    Instant horizon = look.asking().horizon().earliest();
    return new InspectionBasis(
        look.filing().key(),
        now,
        world.terms(),
        horizon.isAfter(Zone.FOR_GOOD) ? null : horizon,
        asked);
  }

  /** Notes that the night went through all filings. */
  public void confirm(Instant now) {
    worlds.confirm(now);
  }
}

package beian.inspection.run;

import beian.evidence.Evidence;
import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Miit;
import beian.evidence.store.ObservationStore;
import beian.filing.Filing;
import beian.filing.store.FilingDomains;
import beian.filing.store.MissingFilings;
import beian.filing.store.MissingFilings.Missing;
import beian.filing.store.StoredFiling;
import beian.inspection.Terms;
import beian.inspection.card.Words;
import beian.inspection.standing.NewestWord;
import beian.inspection.standing.Standing;
import beian.platform.time.Zone;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Where stored filings stand: ours and alive, or not. Asked before every letter and every mark. */
public final class Standings {
  /** The columns that say whose a filing is, whether it stands, and what its owner is changing. */
  private static final Set<String> SAYING =
      Set.of(
          "filing_status",
          "access_provider",
          "providers_filed",
          "order_type",
          "order_status",
          "changed_fields",
          "change_submitted_at",
          "change_done_at",
          "dns_changed_at",
          "dereg_done_at");

  private final ObservationStore observations;
  private final FilingDomains domains;
  private final MissingFilings missing;
  private final Supplier<Terms> terms;

  public Standings(
      ObservationStore observations,
      FilingDomains domains,
      MissingFilings missing,
      Supplier<Terms> terms) {
    this.domains = domains;
    this.missing = missing;
    this.observations = observations;
    this.terms = terms;
  }

  /** Where these filings stand at that moment, by key. */
  public Map<String, Standing> of(Collection<StoredFiling> filings, Instant now) {
    Set<String> subjects = new LinkedHashSet<>();
    filings.forEach(stored -> subjects.addAll(Miit.KIND.subjects(stored.filing())));
    return of(filings, observations.evidenceOf(Miit.KIND, subjects, now), now);
  }

  /** The same on evidence that is at hand. */
  Map<String, Standing> of(Collection<StoredFiling> filings, Evidence evidence, Instant now) {
    Terms inForce = terms.get();
    Map<String, String> superseded = domains.superseded(filings);
    Map<String, Missing> lost = missing.of(filings.stream().map(StoredFiling::key).toList());
    Map<String, Standing> standings = new LinkedHashMap<>();
    for (StoredFiling stored : filings) {
      Filing filing = stored.filing();
      Standing standing =
          NewestWord.of(
              filing,
              stored.standingSince(),
              extracts(filing.number(), evidence),
              extracts(filing.identity(), evidence),
              inForce,
              now);
      String newer = superseded.get(stored.key());
      Missing gone = lost.get(stored.key());
      if (!Collections.disjoint(stored.disputed().keySet(), SAYING)) {
        standing = disputed(standing);
      } else if (newer != null && !standing.notOurs()) {
        standing = superseded(standing, newer);
      } else if (gone != null && standing.ours()) {
        standing = missing(standing, gone);
      }
      standings.put(stored.key(), standing);
    }
    return standings;
  }

  /** Two sheets of one night disagree on it. */
  private static Standing disputed(Standing standing) {
    return new Standing(
        Standing.State.UNKNOWN,
        new Words(
            "同一次导入的表对接入商、备案状态或变更说法不一",
            "sheets of one import disagree on its provider, its status or a change"),
        standing.unknownWords(),
        standing.basis());
  }

  /** It may be that filing under an old number, or the domain is somebody else's now. */
  private static Standing superseded(Standing standing, String newer) {
    return new Standing(
        Standing.State.UNKNOWN,
        new Words(
            "较新的备案 " + newer + " 使用同一域名或同一订单，本条可能已被取代",
            "the newer filing "
                + newer
                + " has the same domain or application; this one may have been replaced by it"),
        standing.unknownWords(),
        standing.basis());
  }

  /** Nobody knows what the sheets say of it. */
  private static Standing missing(Standing standing, Missing gone) {
    String day = Zone.dayOf(gone.since()).toString();
    return new Standing(
        Standing.State.UNKNOWN,
        switch (gone.why()) {
          case ABSENT ->
              new Words(
                  "全量文件 %s（%s）中没有该备案".formatted(gone.files(), day),
                  "the full list %s (%s) does not have it".formatted(gone.files(), day));
          case REJECTED ->
              new Words(
                  "文件 %s（%s）中该备案的行被退回，其内容不明".formatted(gone.files(), day),
                  "its row in %s (%s) was rejected, so what it says is not known"
                      .formatted(gone.files(), day));
          case TAKEN_BACK ->
              new Words(
                  "较旧的文件 %s（%s 导入）改回了较新的表所载内容".formatted(gone.files(), day),
                  "the older sheet %s (taken in on %s) took back what a newer one had said"
                      .formatted(gone.files(), day));
        },
        standing.unknownWords(),
        standing.basis());
  }

  private static Sight extracts(String number, Evidence evidence) {
    return number.isEmpty() ? Sight.MISSING : evidence.sight(Miit.KIND, number);
  }
}

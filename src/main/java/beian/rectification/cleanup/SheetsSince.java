package beian.rectification.cleanup;

import beian.filing.source.FilingChangeStore;
import beian.filing.source.SeenRowStore;
import beian.filing.source.SeenRowStore.Listed;
import beian.filing.source.SeenRowStore.Since;
import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * 复核 What the provider's own record says of an idle transfer after everybody had their time: an
 * application that no sheet has listed since may have gone on, and one of which a sheet said
 * otherwise and another took that back is known to nobody for some days.
 */
final class SheetsSince {
  /** What the clock of a transfer is read from. */
  private static final Set<String> COUNTED =
      Set.of("order_type", "order_status", "prelim_approved_at", "last_step_at");

  /** After so long in which no sheet said otherwise again, the last word stands. */
  private static final Duration SETTLED = Duration.ofDays(7);

  private static final Words NOT_LISTED =
      new Words(
          "需要：期满后导出、列有该申请且含订单状态的备案表",
          "needed: a filing sheet that lists it with its status, of after the period");
  private static final Words TAKEN_BACK =
      new Words(
          "备案表曾载有进展，后又改回，须人工核实",
          "a sheet said that it had gone on, and another took that back: find out which is right");

  private final SeenRowStore seenRows;
  private final FilingChangeStore changes;

  SheetsSince(Transactions transactions) {
    this.seenRows = new SeenRowStore(transactions);
    this.changes = new FilingChangeStore(transactions);
  }

  /** Those that a sheet has to list, each with the moment after which it has to be exported. */
  Map<String, Instant> unlisted(Map<IdleTransfer, OwnerReminder> over, Instant now) {
    Map<String, Instant> unlisted = new HashMap<>();
    lacking(over, now)
        .forEach(
            (transfer, why) -> {
              if (why.equals(NOT_LISTED)) {
                unlisted.put(
                    transfer.filing().key(),
                    Objects.requireNonNull(over.get(transfer)).end(transfer));
              }
            });
    return unlisted;
  }

  /** What is lacking of each; transfers that lack nothing are left out. */
  Map<IdleTransfer, Words> lacking(Map<IdleTransfer, OwnerReminder> over, Instant now) {
    Map<IdleTransfer, Since> ends = new HashMap<>();
    Map<IdleTransfer, Since> starts = new HashMap<>();
    over.forEach(
        (transfer, reminded) -> {
          ends.put(transfer, new Since(transfer.filing().key(), reminded.end(transfer)));
          starts.put(transfer, new Since(transfer.filing().key(), transfer.clock().startedAt()));
        });
    Map<Since, Listed> listed =
        seenRows.listed(ends.values(), silent -> Collections.disjoint(silent, COUNTED));
    Instant settled = now.minus(SETTLED);
    Map<Since, Map<String, Instant>> wentBack = changes.wentBack(starts.values());
    Map<IdleTransfer, Words> lacking = new HashMap<>();
    for (IdleTransfer transfer : over.keySet()) {
      boolean tookBack =
          wentBack.getOrDefault(starts.get(transfer), Map.of()).entrySet().stream()
              .anyMatch(
                  back -> COUNTED.contains(back.getKey()) && back.getValue().isAfter(settled));
      Listed since = listed.get(ends.get(transfer));
      if (tookBack) {
        lacking.put(transfer, TAKEN_BACK);
      } else if (since == null || since.silent().contains("order_status")) {
        lacking.put(transfer, NOT_LISTED);
      }
    }
    return lacking;
  }
}

package beian.report.sheet;

import beian.evidence.observation.Observation;
import beian.evidence.store.ObservationStore;
import beian.inspection.card.Words;
import beian.platform.list.Listing;
import beian.platform.log.Masked;
import beian.platform.sheet.CellRef;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.Place;
import beian.platform.sheet.write.SheetWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** 证据 Every observation that a finding names, once, by kind and id. */
final class EvidenceSheet {
  private static final int PAGE = 500;
  private static final int LONGEST_VALUE = 200;

  private final SheetWriter sheet;
  private final EvidenceIndex index;

  EvidenceSheet(SheetWriter sheet, EvidenceIndex index) {
    this.sheet = sheet;
    this.index = index;
  }

  /** Where the row of an observation stands; empty when it stands on a further sheet. */
  Optional<Place> row(String id) {
    return index.place(id).stream()
        .filter(place -> EvidenceIndex.onFirstSheet(place, ListSheet.ROWS_ABOVE))
        .mapToObj(place -> new CellRef(ListSheet.ROWS_ABOVE + 1 + place, 0))
        .map(cell -> new Place(sheet.name(), cell))
        .findFirst();
  }

  void write(ObservationStore observations) {
    ListSheet<Observation> table =
        new ListSheet<>(sheet, columns())
            .look("failed", one -> one.failed() ? Look.AMBER : Look.GREEN)
            .begin(
                "证据 Evidence",
                "不合格项与无法判定项所引用的全部观察，每条一次；证件号码、电话、邮箱已遮盖。"
                    + " Every observation a finding names, once; document numbers, phones and mails"
                    + " are masked.");
    for (int from = 0; from < index.size(); from += PAGE) {
      List<String> ids = index.ids(from, Math.min(index.size(), from + PAGE));
      Map<String, Observation> found = new HashMap<>();
      observations.find(ids).forEach(one -> found.put(one.id(), one));
      for (String id : ids) {
        Observation one = found.get(id);
        if (one == null) {
          sheet.text(id).text("已不再保存\nno longer kept", Look.WRAPPED).endRow();
        } else {
          table.row(one);
        }
      }
    }
  }

  private static Listing<Observation> columns() {
    return new Listing<Observation>()
        .column("evidence", "证据编号", "Evidence id", Observation::id)
        .width(30)
        .column("kind", "类别", "Kind", one -> one.kind().word())
        .width(14)
        .column("subject", "对象", "Subject", Observation::maskedSubject)
        .lines(30)
        .column("seen", "内容", "What was seen", EvidenceSheet::attributes)
        .lines(52)
        .column("source", "来源", "Source", Observation::source)
        .lines(28)
        .column("observed_at", "观察时间", "Observed at", Observation::observedAt)
        .moments(20)
        .column("valid_until", "有效至", "Valid until", Observation::validUntil)
        .moments(20)
        .column("failed", "查询结果", "Look-up", EvidenceSheet::result)
        .width(11)
        .column("sha256", "所引行或文件 SHA-256", "SHA-256 of the line or file", Observation::sha256)
        .lines(34)
        .column("file_sha256", "所在文件 SHA-256", "SHA-256 of the file", Observation::file)
        .lines(34);
  }

  private static Words result(Observation one) {
    return one.failed() ? new Words("失败", "failed") : new Words("成功", "done");
  }

  private static String attributes(Observation one) {
    return one.attributes().entrySet().stream()
        .map(entry -> entry.getKey() + ": " + cut(Masked.text(entry.getValue())))
        .collect(Collectors.joining("\n"));
  }

  private static String cut(String value) {
    String line = value.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_VALUE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_VALUE) - 1))
            + "…";
  }
}

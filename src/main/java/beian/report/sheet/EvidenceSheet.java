package beian.report.sheet;

import beian.evidence.observation.Observation;
import beian.evidence.store.ObservationStore;
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
        .filter(place -> EvidenceIndex.onFirstSheet(place, Column.ROWS_ABOVE))
        .mapToObj(place -> new CellRef(Column.ROWS_ABOVE + 1 + place, 0))
        .map(cell -> new Place(sheet.name(), cell))
        .findFirst();
  }

  void write(ObservationStore observations) {
    Column.begin(
        sheet,
        "证据 Evidence",
        "不合格项与无法判定项所引用的全部观察，每条一次；证件号码、电话、邮箱已遮盖。"
            + " Every observation a finding names, once; document numbers, phones and mails are"
            + " masked.",
        1,
        List.of(
            Column.of("证据编号", "Evidence id", 30),
            Column.of("类别", "Kind", 14),
            Column.of("对象", "Subject", 30),
            Column.of("内容", "What was seen", 52),
            Column.of("来源", "Source", 28),
            Column.of("观察时间", "Observed at", 20),
            Column.of("有效至", "Valid until", 20),
            Column.of("查询结果", "Look-up", 11),
            Column.of("所引行或文件 SHA-256", "SHA-256 of the line or file", 34),
            Column.of("所在文件 SHA-256", "SHA-256 of the file", 34)));
    for (int from = 0; from < index.size(); from += PAGE) {
      List<String> ids = index.ids(from, Math.min(index.size(), from + PAGE));
      Map<String, Observation> found = new HashMap<>();
      observations.find(ids).forEach(one -> found.put(one.id(), one));
      for (String id : ids) {
        Observation one = found.get(id);
        sheet.text(id);
        if (one == null) {
          sheet.text("已不再保存\nno longer kept", Look.WRAPPED);
        } else {
          row(one);
        }
        sheet.endRow();
      }
    }
  }

  private void row(Observation one) {
    sheet.text(one.kind().word());
    Shown.wrapped(sheet, one.maskedSubject());
    Shown.wrapped(sheet, attributes(one));
    Shown.wrapped(sheet, one.source());
    sheet.dateTime(Shown.time(one.observedAt()));
    sheet.dateTime(Shown.time(one.validUntil()));
    sheet.text(one.failed() ? "失败\nfailed" : "成功\ndone", one.failed() ? Look.AMBER : Look.GREEN);
    Shown.wrapped(sheet, one.sha256());
    Shown.wrapped(sheet, one.file());
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

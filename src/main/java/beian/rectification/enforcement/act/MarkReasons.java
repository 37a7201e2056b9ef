package beian.rectification.enforcement.act;

import beian.inspection.card.Words;
import beian.rectification.cases.CaseFinding;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.WhyThisDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why a filing is to be marked, or is not, in words. */
final class MarkReasons {
  private MarkReasons() {}

  /** Every ground with its letter, its period and what it rests on. */
  static Words of(List<Weighed> grounds) {
    return joined(grounds.stream().map(MarkReasons::of).toList());
  }

  private static Words of(Weighed ground) {
    CaseFinding finding = ground.finding();
    Words end =
        Optional.ofNullable(ground.clock())
            .flatMap(Deadline::endsAt)
            .map(WhyThisDate::text)
            .orElse(Words.same(""));
    Words basis = ground.reproof() == null ? Words.same("") : ground.reproof().basis();
    return new Words(
        "%s %s（通知 %s，期限至 %s，复查仍不合格%s）"
            .formatted(
                finding.rule(),
                finding.opinion().zh(),
                finding.noticeNo(),
                end.zh(),
                basis.zh().isEmpty() ? "" : "，" + basis.zh()),
        "%s %s (notice %s, period until %s, still failing%s)"
            .formatted(
                finding.rule(),
                finding.opinion().en(),
                finding.noticeNo(),
                end.en(),
                basis.en().isEmpty() ? "" : " " + basis.en()));
  }

  /** The first gate that does not hold, finding by finding. */
  static Words sparing(Collection<Weighed> findings) {
    List<Words> first =
        findings.stream()
            .map(Weighed::stop)
            .flatMap(Optional::stream)
            .map(
                told ->
                    new Words(
                        told.gate().id() + " " + told.rule() + " " + told.answer().why().zh(),
                        told.gate().id() + " " + told.rule() + " " + told.answer().why().en()))
            .toList();
    return first.isEmpty() ? new Words("没有未整改的问题", "nothing is open") : joined(first);
  }

  private static Words joined(List<Words> all) {
    return new Words(joined(all, Words::zh, "；"), joined(all, Words::en, "; "));
  }

  private static String joined(List<Words> all, Function<Words, String> language, String by) {
    return all.stream().map(language).collect(Collectors.joining(by));
  }
}

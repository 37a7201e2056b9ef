package beian.inspection.standing;

import beian.evidence.kind.Miit;
import beian.evidence.observation.Observation;
import beian.inspection.Terms;
import beian.inspection.standing.Said.Answer;
import beian.inspection.standing.StatusWords.Where;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What one extract of the ministry says of a filing. */
final class MinistrySays {
  private MinistrySays() {}

  /** Whether it stands. */
  static Said alive(Observation extract, LocalDate today) {
    List<Said> all = new ArrayList<>();
    all.add(exists(Miit.ENTITY_EXISTS.of(extract), "主体", "entity"));
    all.add(exists(Miit.SITE_EXISTS.of(extract), "网站", "website"));
    if (Miit.SITE_COUNT.of(extract).matches("0+")) {
      all.add(Said.no("工信部：主体下没有网站", "ministry: the entity has no website"));
    }
    String status = Miit.STATUS.of(extract);
    if (!status.isEmpty()) {
      all.add(Said.word(Where.MIIT, "工信部备案状态", "the ministry's status", status, today));
    }
    return together(all);
  }

  private static Said exists(String word, String zh, String en) {
    return switch (word) {
      case "" -> Said.silent("工信部未提及" + zh, "ministry: nothing of the " + en);
      case "是" -> Said.yes("工信部：" + zh + "存在", "ministry: the " + en + " exists");
      case "否" -> Said.no("工信部：" + zh + "不存在", "ministry: there is no such " + en);
      default ->
          Said.unclear(
              "工信部：" + zh + "是否存在写作“" + word + "”",
              "ministry: whether the " + en + " exists reads \"" + word + "\"");
    };
  }

  /**
   * An entity that exists proves no website; of the others one is enough unless one contradicts.
   */
  private static Said together(List<Said> all) {
    List<Said> unclear = all.stream().filter(said -> said.answer() == Answer.UNCLEAR).toList();
    List<Said> no = all.stream().filter(said -> said.answer() == Answer.NO).toList();
    List<Said> yes = all.stream().skip(1).filter(said -> said.answer() == Answer.YES).toList();
    if (!no.isEmpty() && !yes.isEmpty()) {
      return Said.unclear(
          no.get(0).why().zh() + "，但" + yes.get(0).why().zh(),
          no.get(0).why().en() + ", but " + yes.get(0).why().en());
    }
    for (List<Said> some : List.of(no, unclear, yes)) {
      if (!some.isEmpty()) {
        return some.get(0);
      }
    }
    return Said.silent("工信部未提及是否存在", "ministry: nothing of its existence");
  }

  /** Whether a provider it lists may be this one in another form of its name. */
  static boolean mayNameUs(Observation extract, Terms terms) {
    return Stream.of(Miit.PROVIDERS.of(extract).split(";")).anyMatch(terms.providers()::mayRun);
  }

  /** Whether it is this provider's. */
  static Said ours(Observation extract, Terms terms) {
    String providers = Miit.PROVIDERS.of(extract);
    return providers.isEmpty()
        ? Said.silent("工信部未列接入商", "ministry: no providers listed")
        : Own.among(List.of(providers.split(";")), terms, "工信部所列接入商", "the ministry's providers");
  }
}

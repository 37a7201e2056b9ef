package beian.app.doctor;

import beian.app.Suite;
import beian.app.doctor.Symptom.State;
import beian.evidence.kind.IpOwnership;
import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import beian.inspection.card.Words;
import beian.platform.time.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether there is anything to judge by: whose filings these are, and evidence that still holds.
 */
final class EvidenceAtHand {
  /** So many days before evidence of a kind is too old, somebody should know. */
  private static final Duration SOON = Duration.ofDays(3);

  private final Suite suite;
  private final Instant now;
  private final List<Symptom> symptoms = new ArrayList<>();

  EvidenceAtHand(Suite suite, Instant now) {
    this.suite = suite;
    this.now = now;
  }

  List<Symptom> look() {
    provider();
    unsaid();
    unread();
    Map<EvidenceKind, Instant> newest = suite.observations().newest();
    ranges(newest);
    absent(newest);
    stale(newest);
    return symptoms;
  }

  private void provider() {
    String name = suite.inspection().provider();
    long filings = suite.filings().count();
    long others = suite.standing().counts().notOurs() + suite.standing().counts().unknown();
    if (filings > 0 && others == filings) {
      say(
          State.WARN,
          "接入服务商名称",
          "the provider's name",
          "“" + name + "”：" + filings + " 份备案没有一份以此名接入；与备案数据核对，其他写法填入 beian.provider.aliases",
          "\""
              + name
              + "\": no filing is yours by that name ("
              + filings
              + " on file); compare it with the sheet, other spellings go into"
              + " beian.provider.aliases");
    } else {
      say(State.OK, "接入服务商名称", "the provider's name", name, name);
    }
  }

  /** What letters say of their sender and nobody wrote down: the initial values are made up. */
  private void unsaid() {
    List<String> unsaid = suite.unsaid();
    if (!unsaid.isEmpty()) {
      String names = String.join(", ", unsaid);
      say(
          State.WARN,
          "发信人信息",
          "who writes the letters",
          "尚未填写：" + names + "；信件中将缺少或只有示例内容，请在 beian.properties 中填写",
          "not set: "
              + names
              + "; letters would lack them or name a sample; say them in beian.properties");
    }
  }

  /** What lies there and no night has read: what is said to be absent below may be in it. */
  private void unread() {
    List<String> files = suite.unread().evidence();
    if (!files.isEmpty()) {
      say(
          State.WARN,
          "尚未读取的证据文件",
          "evidence files not read yet",
          String.join("、", files) + "：由下一次夜间作业或 beian run gather 读取",
          String.join(", ", files) + ": the next night or beian run gather reads them");
    }
  }

  private void ranges(Map<EvidenceKind, Instant> newest) {
    if (!newest.containsKey(IpOwnership.KIND)) {
      say(
          State.WARN,
          "自有地址段",
          "address ranges",
          "没有：任何地址都无法认定为本服务商所有；请提供 evidence/ip_ownership.csv",
          "none: no address is known to be yours; put evidence/ip_ownership.csv in");
    }
  }

  private void absent(Map<EvidenceKind, Instant> newest) {
    List<EvidenceKind> absent =
        Kinds.all().stream()
            .filter(kind -> kind.form().isPresent() && !kind.listed())
            .filter(kind -> !newest.containsKey(kind))
            .toList();
    if (!absent.isEmpty()) {
      say(
          State.WARN,
          "尚无的证据",
          "evidence nobody supplied",
          joined(absent, "、", kind -> kind.words().zh()) + "；需要它们的规则无法判定",
          joined(absent, ", ", kind -> kind.words().en())
              + ": rules that need it stay undetermined");
    }
  }

  private void stale(Map<EvidenceKind, Instant> newest) {
    List<EvidenceKind> stale =
        newest.entrySet().stream()
            .filter(
                entry -> {
                  Duration limit = suite.evidence().ages().limits().get(entry.getKey());
                  return limit != null && entry.getValue().plus(limit).isBefore(now.plus(SOON));
                })
            .map(Map.Entry::getKey)
            .toList();
    if (!stale.isEmpty()) {
      say(
          State.WARN,
          "过期或将过期的证据",
          "evidence too old, or soon",
          joined(stale, "、", kind -> "%s（%s 起过期）".formatted(kind.words().zh(), endOf(kind, newest)))
              + "；见 beian recheck",
          joined(
                  stale,
                  ", ",
                  kind -> "%s (too old from %s)".formatted(kind.words().en(), endOf(kind, newest)))
              + "; see beian recheck");
    }
  }

  /** The day on which the newest of a kind is too old. */
  private LocalDate endOf(EvidenceKind kind, Map<EvidenceKind, Instant> newest) {
    Duration limit = Objects.requireNonNull(suite.evidence().ages().limits().get(kind));
    return Zone.dayOf(Objects.requireNonNull(newest.get(kind)).plus(limit));
  }

  private static String joined(
      List<EvidenceKind> kinds, String between, Function<EvidenceKind, String> said) {
    return kinds.stream().map(said).collect(Collectors.joining(between));
  }

  private void say(State state, String zh, String en, String foundZh, String foundEn) {
    symptoms.add(new Symptom(state, new Words(zh, en), new Words(foundZh, foundEn)));
  }
}

package beian.app.doctor;

import beian.app.Suite;
import beian.app.doctor.Symptom.State;
import beian.app.table.AllTables;
import beian.app.table.HomeTables;
import beian.app.table.LackingRows;
import beian.app.table.TableChange;
import beian.app.table.TableChangeStore;
import beian.evidence.RegistrySettings;
import beian.evidence.kind.Registration;
import beian.evidence.live.registration.RegistryServers;
import beian.filing.table.DataTable;
import beian.inspection.card.Words;
import beian.platform.time.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What comes from outside and grows old: the home's own data tables with who took them in and what
 * they lack, and whom the night asks about domains.
 */
final class OutsideData {
  private final Suite suite;
  private final LocalDate today;
  private final List<Symptom> symptoms = new ArrayList<>();

  OutsideData(Suite suite, Instant now) {
    this.suite = suite;
    this.today = Zone.dayOf(now);
  }

  List<Symptom> look() {
    tables();
    registries();
    return symptoms;
  }

  private void tables() {
    HomeTables.Sorted tables = new HomeTables(suite.home().tables()).sorted();
    Map<String, TableChange> newest = new TableChangeStore(suite.transactions()).newest();
    List<DataTable<?>> own = AllTables.list().stream().filter(DataTable::isOwn).toList();
    if (own.isEmpty() && tables.otherColumns().isEmpty()) {
      say(State.OK, "自有数据表", "own data tables", "无", "none");
    }
    for (DataTable<?> table : own) {
      String name = table.name() + "@" + table.inForce().version();
      Optional<TableChange> change = Optional.ofNullable(newest.get(table.name()));
      say(
          State.OK,
          "自有数据表",
          "own data tables",
          name + change.map(taken -> "，" + takenIn(taken, "%s 由 %s 导入，距今 %d 日")).orElse(""),
          name
              + change
                  .map(taken -> ", " + takenIn(taken, "taken in on %s by %s, %d days ago"))
                  .orElse(""));
    }
    for (Words lacking : LackingRows.of(tables)) {
      say(State.WARN, "自有数据表", "own data tables", lacking.zh(), lacking.en());
    }
  }

  private String takenIn(TableChange change, String form) {
    LocalDate day = Zone.dayOf(change.at());
    return form.formatted(day, change.actor(), ChronoUnit.DAYS.between(day, today));
  }

  private void registries() {
    RegistrySettings set = suite.evidence().registries();
    Words seen = seen();
    if (!suite.live() || !set.lookUp()) {
      say(
          State.OK,
          "域名注册局",
          "registries",
          "不查询，仅使用证据文件；" + seen.zh(),
          "not asked, evidence files only; " + seen.en());
      return;
    }
    LocalDate listed = RegistryServers.listedAt();
    long age = ChronoUnit.DAYS.between(listed, today);
    String others = String.join(", ", new TreeSet<>(set.servers().keySet()));
    String pace = set.perMinute() == 0 ? "" : Integer.toString(set.perMinute());
    long minutes = set.patience().toMinutes();
    say(
        State.OK,
        "域名注册局",
        "registries",
        "按 RDAP、WHOIS 查询，每台每分钟 %s，每次最多 %d 分钟；RDAP 名录 %s（距今 %d 日），WHOIS 名录 %s%s；%s"
            .formatted(
                pace.isEmpty() ? "不限" : pace + " 次",
                minutes,
                listed,
                age,
                RegistryServers.WHOIS.inForce().version(),
                others.isEmpty() ? "" : "；另设地址：" + others,
                seen.zh()),
        "asked by RDAP and WHOIS, %s a minute each, for %d minutes a run; RDAP list of %s (%d days old), WHOIS list %s%s; %s"
            .formatted(
                pace.isEmpty() ? "without limit" : pace,
                minutes,
                listed,
                age,
                RegistryServers.WHOIS.inForce().version(),
                others.isEmpty() ? "" : "; addresses of your own for " + others,
                seen.en()));
  }

  private Words seen() {
    Instant newest = suite.observations().newest().get(Registration.KIND);
    return newest == null
        ? new Words("尚无任何域名注册信息", "no registration was seen yet")
        : new Words(
            "最近一次见到的注册信息：" + Zone.dayOf(newest), "registration last seen on " + Zone.dayOf(newest));
  }

  private void say(State state, String zh, String en, String foundZh, String foundEn) {
    symptoms.add(new Symptom(state, new Words(zh, en), new Words(foundZh, foundEn)));
  }
}

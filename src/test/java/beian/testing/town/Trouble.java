package beian.testing.town;

import java.time.LocalDate;

/** One thing that is wrong with a website, or seems to be, from its first day to its last. */
final class Trouble {
  /** What can be wrong. */
  enum Kind {
    DEAD_MOBILE,
    DEAD_LANDLINE,
    SHORT_MOBILE,
    ENTITY_GONE,
    EMPTY_SITE,
    ILLEGAL_SITE,
    LOST_DOMAIN
  }

  private final Town town;
  private final Site site;
  private final Kind kind;
  private final LocalDate end;

  /** Whether the owner then puts it right; else it is left, or staff stop looking. */
  private final boolean putRight;

  /** Whether it is really so; else only words, contradictions and old papers say it. */
  private final boolean real;

  private Trouble(Town town, Site site, Kind kind, LocalDate end, boolean putRight, boolean real) {
    this.town = town;
    this.site = site;
    this.kind = kind;
    this.end = end;
    this.putRight = putRight;
    this.real = real;
  }

  static Trouble begin(Town town, Site site, LocalDate day) {
    Kind kind = Kind.values()[town.number(Kind.values().length)];
    Trouble trouble =
        new Trouble(
            town, site, kind, day.plusDays(2 + town.number(25)), town.chance(60), town.chance(65));
    if (kind == Kind.SHORT_MOBILE) {
      site.mobile = site.mobile.substring(0, 10);
      town.sheetChanged();
    }
    return trouble;
  }

  /** What is seen of it on a day; false when it is over. */
  boolean live(LocalDate day) {
    if (day.isBefore(end)) {
      if (town.chance(45)) {
        look(day);
      }
      return true;
    }
    if (putRight) {
      putRight(day);
    }
    return false;
  }

  private String at(LocalDate day) {
    return town.chance(20)
        ? day.toString()
        : day + " %02d:%02d".formatted(9 + town.number(9), town.number(60));
  }

  /** Somebody looks: sees it, sees the opposite too, or writes down an old sight. */
  private void look(LocalDate day) {
    boolean old = !real && town.chance(30);
    String when = at(old ? day.minusDays(20 + town.number(60)) : day);
    boolean contradicted = !real && !old && town.chance(60);
    say(true, when);
    if (contradicted) {
      say(false, town.chance(50) ? when : day.toString());
    } else if (!real && !old) {
      say(false, day.plusDays(0) + " 20:00");
    }
  }

  private void say(boolean wrong, String when) {
    switch (kind) {
      case DEAD_MOBILE -> number(site.mobile, wrong, when);
      case DEAD_LANDLINE -> number(site.landline, wrong, when);
      case SHORT_MOBILE -> {}
      case ENTITY_GONE ->
          town.evidence()
              .add(
                  "registry",
                  site.owner.document,
                  site.owner.name,
                  wrong ? (real ? "注销" : livingWord()) : "存续",
                  when);
      case EMPTY_SITE, ILLEGAL_SITE ->
          town.evidence()
              .add(
                  "content",
                  site.domain,
                  wrong ? kind == Kind.EMPTY_SITE ? "empty" : "illegal" : "ok",
                  wrong && kind == Kind.ILLEGAL_SITE ? "赌博" : "",
                  "李示例",
                  when);
      case LOST_DOMAIN ->
          town.evidence()
              .add(
                  "registration",
                  site.domain,
                  site.owner.name,
                  wrong ? "redemptionPeriod" : "ok",
                  "2030-01-01",
                  when);
    }
  }

  private String livingWord() {
    String[] words = {"注销", "存续（简易注销公示期）", "税务注销", "注销登记中", "拟强制注销", "在业（未被吊销）", "待定"};
    return words[town.number(words.length)];
  }

  private void number(String number, boolean dead, String when) {
    if (town.chance(70)) {
      town.evidence().add("calls", number, dead ? "空号" : "接通", "王示例", when);
    } else {
      town.evidence().add("numbers", number, dead ? "空号" : "正常", when);
    }
  }

  private void putRight(LocalDate day) {
    switch (kind) {
      case DEAD_MOBILE, SHORT_MOBILE -> {
        site.mobile = Owner.mobile(5 + town.number(4), site.id);
        town.sheetChanged();
        // Sometimes the next number is dead too: another fault.
        say(town.chance(30), at(day));
      }
      case DEAD_LANDLINE -> {
        site.landline = Owner.landline(5 + town.number(4), site.id);
        town.sheetChanged();
      }
      default -> say(false, at(day));
    }
  }
}

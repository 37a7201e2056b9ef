package beian.rules.page;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Content;
import beian.evidence.kind.Page;
import beian.evidence.kind.Subjects;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.number.Normal;
import beian.filing.table.Remembered;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was seen of the website under one filed domain: of the domain, and of the homepage below it.
 *
 * @param name the filed domain
 * @param looks what is known of each of its names, the domain first
 */
public record Site(String name, List<Look> looks) {
  /**
   * What is known of one name.
   *
   * @param holds whether it is still about what is there: a decision on a page holds as long as the
   *     newest page is, byte by byte, the one that was decided on
   */
  public record Look(String name, Sight sight, boolean holds) {}

  /** What stands in a reviewer's place where no person decided. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "[-—/*]*|无|暂无|未知|不详|待.*|未.*|匿名.*|系统.*|自动.*|.*自动(审核|识别|检测|扫描)?|机器.*|机审.*|ai(审核|模型|识别|复核|检测)?"
              + "|算法.*|爬虫.*|程序.*|脚本.*|robot|bot|spider|crawler|system|auto.*|none|unknown|n/?a|null");

  private static final Remembered<Boolean> SOMEBODY = new Remembered<>(Site::isSomebody);

  /** The site under every filed domain; none when no domain is filed. */
  public static List<Site> of(EvidenceKind kind, Filing filing, Facts facts) {
    String filed = filing.website().homepageUrl();
    List<Site> sites = new ArrayList<>(1);
    for (String domain : filing.website().domains()) {
      String name = Subjects.site(domain);
      List<Look> looks = new ArrayList<>(2);
      looks.add(look(kind, name, facts));
      boolean same = filed.isEmpty() || filed.equals("www." + name) || filed.equals(name);
      String homepage = same ? name : Subjects.site(filed);
      if (homepage.endsWith("." + name)) {
        looks.add(look(kind, homepage, facts));
      }
      sites.add(new Site(name, looks));
    }
    return sites;
  }

  private static Look look(EvidenceKind kind, String name, Facts facts) {
    Sight sight = facts.evidence().sight(kind, name);
    if (kind != Content.KIND || !sight.current()) {
      return new Look(name, sight, true);
    }
    String decided = Content.PAGE.of(sight.newest());
    if (decided.isEmpty()) {
      return new Look(name, sight, true); // nobody said which page; its age limit alone tells
    }
    Sight page = facts.evidence().sight(Page.KIND, name);
    boolean same = page.current() && Page.SHA256.of(page.newest()).equals(decided);
    return new Look(name, sight, same);
  }

  /** The newest current observation of the domain, else of the homepage below it. */
  public Optional<Observation> seen() {
    for (Look look : looks) {
      if (look.sight().current()) {
        return Optional.of(look.sight().newest());
      }
    }
    return Optional.empty();
  }

  /**
   * What each address of it last showed, the newest first: what {@code example.cn} shows says
   * nothing of what {@code www.example.cn} or {@code https://example.cn:8443/portal/} showed
   * before, while that holds.
   */
  public List<Homepage> shown() {
    Map<String, Homepage> shown = new LinkedHashMap<>();
    for (Look look : looks) {
      if (look.sight().current()) {
        for (Observation page : look.sight().observations()) {
          String url = Page.URL.of(page).toLowerCase(Locale.ROOT).replaceFirst("/?([?#].*)?$", "");
          shown.putIfAbsent(url.isEmpty() ? look.name() : url, new Homepage(look.name(), page));
        }
      }
    }
    return List.copyOf(shown.values());
  }

  /** The newest current decisions, one for each name; only those a reviewer signed. */
  public List<Observation> signed() {
    List<Observation> signed = new ArrayList<>(1);
    for (Look look : looks) {
      // An older signed decision may be contradicted by a newer one, signed or not.
      if (look.sight().current() && look.holds() && isSigned(look.sight().newest())) {
        signed.add(look.sight().newest());
      }
    }
    return signed;
  }

  /**
   * That its newest decision is signed by nobody, or on a page that is another one now: it proves
   * nothing, and what an older one, a page or the sheet says may be over.
   */
  public Optional<Verdict> doubted() {
    for (Look look : looks) {
      if (look.sight().current() && !(look.holds() && isSigned(look.sight().newest()))) {
        String word = isSigned(look.sight().newest()) ? "page-changed" : "not-signed";
        return Optional.of(Verdict.undetermined(word).on(List.of(look.sight().newest())));
      }
    }
    return Optional.empty();
  }

  private static boolean isSigned(Observation decision) {
    return SOMEBODY.of(Content.REVIEWER.of(decision));
  }

  private static boolean isSomebody(String reviewer) {
    String name = Normal.name(reviewer);
    return !name.isEmpty() && !NOBODY.matcher(name).matches();
  }

  /** What of it contradicts itself, so that nothing else decides; empty when nothing does. */
  public Optional<Verdict> contradicted(EvidenceKind kind) {
    for (Look look : looks) {
      if (look.sight().contradiction().isPresent()) {
        return Optional.of(Verdict.undetermined(kind, look.name(), look.sight()));
      }
    }
    return Optional.empty();
  }

  /** Nothing current is known of it. */
  public Verdict unseen(EvidenceKind kind) {
    return contradicted(kind)
        .orElseGet(() -> Verdict.undetermined(kind, name, looks.get(0).sight()))
        .of(name);
  }

  /** What of it nobody has decided with their name; empty when every decision is signed. */
  public Optional<Verdict> undecided() {
    return contradicted(Content.KIND)
        .or(this::doubted)
        .or(() -> signed().isEmpty() ? Optional.of(unseen(Content.KIND)) : Optional.empty())
        .map(open -> open.of(name));
  }
}

package beian.testing.town;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Owners who make mistakes, put them right, put them right wrongly, move, answer and fall silent;
 * and staff who look at them well, badly, twice or never. Everything comes from the seed.
 */
public final class Town {
  private final Random random;
  private final Path home;
  private final EvidenceBook evidence;
  private final List<Owner> owners = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();
  private final Map<LocalDate, List<String[]>> decisions = new LinkedHashMap<>();
  private boolean sheetChanged = true;
  private int answers;

  /**
   * @param home of the suite, already made
   */
  public Town(long seed, int count, Path home) {
    this.random = new Random(seed);
    this.home = home;
    this.evidence = new EvidenceBook(home.resolve("evidence"));
    int site = 0;
    for (int i = 1; i <= count; i++) {
      Owner owner = new Owner(i);
      int sites = chance(20) ? 3 : 1;
      for (int j = 0; j < sites; j++) {
        owner.sites.add(new Site(owner, ++site));
      }
      owners.add(owner);
    }
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int number(int bound) {
    return random.nextInt(bound);
  }

  EvidenceBook evidence() {
    return evidence;
  }

  void sheetChanged() {
    sheetChanged = true;
  }

  /** What happens on a day before its night: files lie in the home afterwards. */
  public void live(LocalDate day) throws IOException {
    for (Owner owner : owners) {
      for (Site site : owner.sites) {
        if (chance(3)) {
          troubles.add(Trouble.begin(this, site, day));
        }
        if (chance(1)) {
          oddity(site, day);
        }
      }
    }
    for (Trouble one : List.copyOf(troubles)) {
      if (!one.live(day)) {
        troubles.remove(one);
      }
    }
    evidence.write();
    if (sheetChanged) {
      drop(day);
    }
  }

  /** What is no fault of the owner's: the filing moves, ends, gets another number. */
  private void oddity(Site site, LocalDate day) {
    switch (number(5)) {
      case 0 -> site.provider = "另一云";
      case 1 -> site.status = List.of("主体已注销", "已迁出", "空壳", "已取消接入").get(number(4));
      case 2 -> evidence.add("miit", site.number, "是", "是", "另一云", day + " 10:00");
      case 3 -> evidence.add("miit", site.number, "是", "否", "", day + " 10:00");
      default -> site.number = site.number.replace("号-", "号-9");
    }
    sheetChanged = true;
  }

  private void drop(LocalDate day) throws IOException {
    List<String> lines = new ArrayList<>(List.of(String.join(",", Site.HEADINGS)));
    for (Owner owner : owners) {
      owner.sites.forEach(site -> lines.add(String.join(",", site.row().values())));
    }
    Files.write(home.resolve("inbox").resolve("filings-" + day + ".csv"), lines);
    sheetChanged = false;
  }

  /** What comes back on the next day for letters that left; the answers given, by letter. */
  public Map<Letter, Answer> answer(List<Letter> letters) throws IOException {
    Map<Letter, Answer> given = new LinkedHashMap<>();
    for (Letter letter : letters) {
      if (chance(15)) {
        Answer answer = Answer.values()[number(Answer.values().length)];
        given.put(letter, answer);
        answers++;
        Files.createDirectories(home.resolve("replies"));
        Files.write(
            home.resolve("replies").resolve("mail-%05d.eml".formatted(answers)),
            answer.mail(letter, answers));
      }
    }
    return given;
  }
}

package beian.app.cli.root;

import beian.app.Suite;
import beian.intake.row.Reject;
import beian.intake.store.ImportFile;
import beian.rectification.enforcement.Mark;
import beian.rectification.list.MarkList;
import beian.rectification.list.NoticeList;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a rehearsed job did before it is forgotten: looked at before and after, so that only what is
 * new is told.
 */
final class Rehearsed {
  private static final int SHOWN = 20;

  private final Beian beian;
  private final Suite suite;
  private final Set<String> sentBefore = new HashSet<>();
  private final Set<String> markedBefore = new HashSet<>();

  private Rehearsed(Beian beian, Suite suite) {
    this.beian = beian;
    this.suite = suite;
  }

  /** As things stand before the job. */
  static Rehearsed before(Beian beian, Suite suite) {
    Rehearsed rehearsed = new Rehearsed(beian, suite);
    rehearsed.letters().forEach(notice -> rehearsed.sentBefore.add(notice.no()));
    rehearsed.marks().forEach(mark -> rehearsed.markedBefore.add(mark.no()));
    return rehearsed;
  }

  /**
   * Says what is new, on standard error.
   *
   * @param instance what took files in
   */
  void say(long instance) {
    List<ImportFile> files = suite.importFiles().of(instance);
    say("将导入", "would take in", files.stream().map(ImportFile::name).toList());
    List<Reject> rejects =
        files.stream().flatMap(file -> suite.rejects().ofFile(file.hash()).stream()).toList();
    say(
        "将退回",
        "would send back",
        rejects.stream()
            .map(reject -> beian.errors().text(reject.problem(), beian.lang()).lines().findFirst())
            .flatMap(java.util.Optional::stream)
            .toList());
    say(
        "将发送通知",
        "would send the letter",
        letters().stream()
            .filter(notice -> !sentBefore.contains(notice.no()))
            .map(notice -> notice.no() + " " + notice.filingKey())
            .toList());
    say(
        "将标记",
        "would mark",
        marks().stream()
            .filter(mark -> !markedBefore.contains(mark.no()))
            .map(mark -> mark.filingKey() + " " + beian.words(mark.reason()))
            .toList());
  }

  private List<Notice> letters() {
    List<Notice> letters = new ArrayList<>();
    for (NoticeList.Row row : NoticeList.in(suite.transactions()).all()) {
      if (row.notice().state() == NoticeState.SENT
          || row.notice().state() == NoticeState.DELIVERED) {
        letters.add(row.notice());
      }
    }
    return letters;
  }

  private List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    MarkList.in(suite.transactions()).all().forEach(marks::add);
    return marks;
  }

  private void say(String zh, String en, List<String> things) {
    things.stream()
        .limit(SHOWN)
        .forEach(text -> beian.say("  " + zh + "：" + text, "  " + en + ": " + text));
    int more = things.size() - SHOWN;
    if (more > 0) {
      beian.say("  " + zh + "：另有 " + more + " 项", "  " + en + ": and " + more + " more");
    }
  }
}

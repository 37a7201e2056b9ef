package beian.app.cli.run;

import beian.app.Suite;
import beian.app.cli.root.Beian;
import beian.app.cli.root.Pages;
import beian.rectification.Campaign;
import beian.rectification.cleanup.Cleanup;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.PlanLine;
import beian.rectification.room.Rectification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a night that was only rehearsed would do to what is on file now. */
final class Rehearsal {
  private static final int SHOWN = 20;

  private final Beian beian;
  private final Suite suite;

  Rehearsal(Beian beian, Suite suite) {
    this.beian = beian;
    this.suite = suite;
  }

  /** Says it, on standard error. */
  void say() {
    Instant now = suite.options().clock().instant();
    Rectification room = suite.rectification();
    Optional<Campaign> campaign = room.campaigns().open();
    beian.say("演练：未导入、未发信、未标记任何内容。", "Dry run: nothing was taken in, mailed or marked.");
    say("将导入", "would take in", inbox());
    List<String> due =
        Pages.all((after, most) -> room.notices().due(now, after, most), Function.identity());
    say("将发送通知", "would send the letter", due);
    if (campaign.isPresent()) {
      int no = campaign.get().no();
      List<String> told =
          Pages.all(
              (after, most) -> room.cases().toBeTold(no, now, after, most), Function.identity());
      say("将核对是否需要通知的案件", "would see whether to write to the owner of case", told);
      List<String> overdue =
          Pages.all(
              (after, most) -> room.cases().toBeReinspected(no, now, after, most),
              Function.identity());
      marks(overdue.isEmpty() ? List.of() : room.enforcement().rehearse(overdue, now));
    }
    Cleanup cleanup = room.cleanup();
    List<String> idle = Pages.all(cleanup::page, Function.identity());
    marks(idle.isEmpty() ? List.of() : cleanup.rehearse(idle, now));
  }

  private void marks(List<PlanLine> lines) {
    say(
        "将标记",
        "would mark",
        lines.stream()
            .filter(line -> line.state() == LineState.PLANNED)
            .map(
                line ->
                    line.filingKey() + " " + beian.words(line.reason().zh(), line.reason().en()))
            .toList());
  }

  private List<String> inbox() {
    try (Stream<Path> files = Files.list(suite.home().inbox())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void say(String zh, String en, List<String> things) {
    List<String> shown = new ArrayList<>(things.subList(0, Math.min(SHOWN, things.size())));
    int more = things.size() - shown.size();
    if (more > 0) {
      shown.add(beian.words("另有 " + more + " 项", "and " + more + " more"));
    }
    shown.forEach(one -> beian.say("  " + zh + "：" + one, "  " + en + ": " + one));
  }
}

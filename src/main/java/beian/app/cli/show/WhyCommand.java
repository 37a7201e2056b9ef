package beian.app.cli.show;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Format;
import beian.app.cli.root.Acts;
import beian.app.cli.root.HomeCommand;
import beian.app.why.Why;
import beian.app.why.WhySection;
import beian.inspection.card.Words;
import beian.platform.list.Listing;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code why X}: one page about a filing, however it is named. */
@Command(name = "why")
@Acts(Effect.READS)
public final class WhyCommand extends HomeCommand {
  @Parameters(index = "0", paramLabel = "X")
  String asked = "";

  /** A line of a page, for machines. */
  private record Line(String filingNo, WhySection section, Words text) {}

  @Override
  protected void run(Suite suite) {
    Why why = new Why(suite, suite.options().clock().instant());
    List<Line> lines = new ArrayList<>();
    for (String key : suite.names().filings(asked, "why")) {
      List<WhySection> page = why.page(key);
      if (beian.format() == Format.table) {
        print(page, !lines.isEmpty());
      }
      String no = suite.numbers().names().shown(key);
      page.forEach(part -> part.lines().forEach(text -> lines.add(new Line(no, part, text))));
    }
    if (beian.format() != Format.table) {
      beian.print(listing(), lines);
    }
  }

  private void print(List<WhySection> page, boolean another) {
    if (another) {
      beian.print("");
      beian.print("-".repeat(72));
    }
    for (WhySection part : page) {
      if (another || part != page.get(0)) {
        beian.print("");
      }
      beian.print(beian.words(part.heading()));
      part.lines().forEach(line -> beian.print("  " + beian.words(line)));
    }
  }

  private Listing<Line> listing() {
    return new Listing<Line>()
        .column("filing_no", "备案号", "Filing", Line::filingNo)
        .column("section", "部分", "Section", line -> line.section().key())
        .column("text", "内容", "Text", line -> beian.words(line.text()).strip());
  }
}

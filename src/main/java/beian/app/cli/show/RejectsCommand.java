package beian.app.cli.show;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Listing;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.evidence.store.EvidenceReject;
import beian.evidence.store.ReadingStore;
import beian.intake.row.Reject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code rejects}: rows that were not taken in, each with cell, found and expected. */
@Command(name = "rejects", resourceBundle = "beian.messages.cli")
@Acts(Effect.READS)
public final class RejectsCommand implements Callable<Integer> {
  @ParentCommand Beian beian;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "1000000")
  int limit;

  @Option(names = "--evidence")
  boolean evidence;

  @Override
  public Integer call() {
    try (Suite suite = beian.open()) {
      if (evidence) {
        beian.print(evidenceListing(), new ReadingStore(suite.transactions()).rejects());
        return 0;
      }
      beian.print(listing(), suite.rejects().list(limit));
    }
    return 0;
  }

  private Listing<Reject> listing() {
    return new Listing<Reject>()
        .column("file", "文件", "File", Reject::file)
        .column("sheet", "工作表", "Sheet", Reject::sheet)
        .column("row", "行", "Row", Reject::row)
        .column("cell", "单元格", "Cell", Reject::cell)
        .hidden("column", "字段", "Column", Reject::column)
        .hidden("key", "备案", "Filing", Reject::key)
        .column("code", "代码", "Code", one -> one.code().code())
        .column(
            "reason",
            "原因",
            "Reason",
            one -> beian.errors().entry(one.code().code(), beian.lang()).title())
        .column("found", "实际", "Found", Reject::found)
        .column("expected", "应为", "Expected", Reject::expected)
        .hidden("at", "时间", "At", Reject::at);
  }

  private Listing<EvidenceReject> evidenceListing() {
    return new Listing<EvidenceReject>()
        .column("file", "文件", "File", EvidenceReject::file)
        .column("row", "行", "Row", EvidenceReject::row)
        .column("column", "列", "Column", EvidenceReject::column)
        .column("code", "代码", "Code", EvidenceReject::code)
        .column(
            "reason", "原因", "Reason", one -> beian.errors().entry(one.code(), beian.lang()).title())
        .column("found", "实际", "Found", EvidenceReject::found)
        .column("expected", "应为", "Expected", EvidenceReject::expected);
  }
}

package beian.app.cli.show;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Format;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.HomeCommand;
import beian.app.cli.root.Verb;
import beian.platform.batch.step.Pages;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.list.Listing;
import beian.platform.mail.Letter;
import beian.platform.mail.Mailbox;
import beian.platform.mail.Sent;
import beian.rectification.Campaign;
import beian.rectification.desk.NoticeDesk;
import beian.rectification.notice.Digest;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeText;
import beian.rectification.notice.plan.Previews;
import beian.rectification.room.Rectification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Letters as their owners read them. */
final class NoticeTexts {
  private NoticeTexts() {}

  /** A letter as it left, or as it would. */
  private record Page(Letter letter, Digest digest) {
    private String nos(Function<Notice, String> of) {
      return digest.parts().stream().map(of).distinct().collect(Collectors.joining(" "));
    }

    static Listing<Page> listing() {
      return new Listing<Page>()
          .column("letter_no", "信件", "Letter", page -> page.digest().no())
          .column("notice_nos", "通知", "Notices", page -> page.nos(Notice::no))
          .column("case_nos", "案件", "Cases", page -> page.nos(Notice::caseNo))
          .column("to", "收件人", "To", page -> page.letter().to())
          .column("subject", "主题", "Subject", page -> page.letter().subject())
          .hidden("from", "发件人", "From", page -> page.letter().from())
          .hidden("reply_to", "回信地址", "Reply to", page -> page.letter().replyTo())
          .hidden("return_path", "退信地址", "Return path", page -> page.letter().envelopeFrom())
          .hidden("date", "日期", "Date", page -> page.letter().date())
          .hidden("message_id", "邮件标识", "Message id", page -> page.letter().messageId())
          .hidden("text_plain", "正文", "Text", page -> page.letter().textPlain())
          .hidden("text_html", "网页正文", "HTML", page -> page.letter().textHtml());
    }
  }

  private static void print(Beian beian, Letter letter) {
    beian.print("Date: " + letter.date());
    beian.print("From: " + letter.from());
    if (letter.replyTo() != null) {
      beian.print("Reply-To: " + letter.replyTo());
    }
    beian.print("To: " + letter.to());
    beian.print("Return-Path: " + letter.envelopeFrom());
    beian.print("Message-ID: <" + letter.messageId() + ">");
    letter.headers().forEach((name, value) -> beian.print(name + ": " + value));
    beian.print("Subject: " + letter.subject());
    beian.print("");
    beian.print(letter.textPlain().strip());
  }

  /** {@code notices show NO}: the letter exactly as it left, or as it waits. */
  @Command(name = "show")
  @Acts(Effect.READS)
  static final class Show extends HomeCommand {
    @Parameters(index = "0", paramLabel = "NO", descriptionKey = "any-name")
    String no = "";

    @Override
    protected void run(Suite suite) {
      Rectification room = suite.rectification();
      NoticeDesk desk = room.noticeDesk();
      Digest digest = desk.letter(desk.find(suite.names().oneNoticeNo(no)));
      NoticeText text = room.notices().text(digest).orElse(new NoticeText("", "", ""));
      Letter letter = room.letter(digest, text);
      if (beian.format() == Format.table) {
        print(beian, letter);
      } else {
        beian.print(Page.listing(), List.of(new Page(letter, digest)));
      }
    }
  }

  /**
   * {@code notices preview [CASE] [--to ME]}: what would be sent tonight, written nowhere; or one
   * letter of it as a trial to a person of the house.
   */
  @Command(name = "preview")
  @Acts(Effect.READS)
  static final class Preview extends Verb {
    @Parameters(index = "0", paramLabel = "CASE", arity = "0..1", descriptionKey = "any-name")
    String caseNo = "";

    @Option(names = "--to", paramLabel = "ADDRESS")
    String to = "";

    @Override
    public Integer call() {
      if (!to.isEmpty() && Mailbox.parse(to).isEmpty()) {
        throw new ProblemException(
            new Problem(AppError.BAD_COMMAND, "--to", Mailbox.maskAll(to), "name@domain"));
      }
      try (Suite suite = beian.open()) {
        Rectification room = suite.rectification();
        Instant now = suite.options().clock().instant();
        List<Previews.Preview> letters = room.previews().of(cases(suite), now);
        if (!to.isEmpty()) {
          return trial(room, letters);
        }
        if (beian.format() == Format.table && !caseNo.isEmpty()) {
          letters.forEach(preview -> print(beian, room.letter(preview.digest(), preview.text())));
        } else {
          beian.print(
              Page.listing(),
              letters.stream()
                  .map(
                      preview ->
                          new Page(room.letter(preview.digest(), preview.text()), preview.digest()))
                  .toList());
        }
      }
      return 0;
    }

    private List<String> cases(Suite suite) {
      Rectification room = suite.rectification();
      if (!caseNo.isEmpty()) {
        return List.of(room.desk().find(suite.names().oneCaseNo(caseNo)).no());
      }
      Optional<Campaign> campaign = room.campaigns().open();
      return campaign.isEmpty()
          ? List.of()
          : Pages.ofKeys(
                  (after, most) -> room.cases().toBeTold(campaign.get().no(), after, most), null)
              .rest();
    }

    private int trial(Rectification room, List<Previews.Preview> letters) {
      if (letters.isEmpty()) {
        beian.say("没有待发送的通知。", "There is no letter to try.");
        return 0;
      }
      Previews.Preview first = letters.get(0);
      Sent sent = room.outbox().trial(first.digest(), first.text(), to);
      if (sent instanceof Sent.Unreachable nobody) {
        throw new ProblemException(nobody.problem());
      }
      if (sent instanceof Sent.Uncertain doubt) {
        throw new ProblemException(doubt.problem());
      }
      String reply =
          sent instanceof Sent.Accepted accepted ? accepted.reply() : ((Sent.Refused) sent).reply();
      beian.print(letters.get(0).digest().no() + "  " + reply);
      return sent instanceof Sent.Accepted ? 0 : 1;
    }
  }
}

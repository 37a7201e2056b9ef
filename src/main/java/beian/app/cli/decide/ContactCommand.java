package beian.app.cli.decide;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.HomeCommand;
import beian.app.cli.root.Verb;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.number.NumberCheck;
import beian.filing.number.PhoneNumber;
import beian.filing.store.StoredFiling;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.list.Listing;
import beian.platform.log.Masked;
import beian.rectification.contact.CodeChannel;
import beian.rectification.contact.CodeState;
import beian.rectification.contact.ContactCode;
import beian.rectification.contact.ContactCodeEvent;
import beian.rectification.contact.ContactError;
import beian.rectification.contact.desk.Confirmations.Confirmed;
import beian.rectification.contact.desk.ContactDesk;
import beian.rectification.room.Contacts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code contact ask | confirm | list | show}: contact numbers verified by their holders. */
@Command(
    name = "contact",
    subcommands = {
      ContactCommand.Ask.class,
      ContactCommand.Confirm.class,
      ContactCommand.All.class,
      ContactCommand.Show.class
    })
public final class ContactCommand {
  private static Listing<ContactCode> listing(Instant now) {
    return new Listing<ContactCode>()
        .column("code_no", "验证码编号", "Code", ContactCode::no)
        .column("number", "号码", "Number", ContactCode::number)
        .masked(Mask::phone)
        .column("filing_nos", "备案", "Filings", ContactCode::filings)
        .column("way", "方式", "Way", ContactCode::way)
        .column("state", "状态", "State", code -> code.stateAt(now))
        .column("ends_at", "有效至", "Until", ContactCode::endsAt)
        .column("tries", "错误次数", "Wrong tries", ContactCode::tries)
        .column("issued_at", "发起时间", "Asked for", ContactCode::issuedAt)
        .column("issued_by", "发起人", "Asked by", ContactCode::issuedBy)
        .hidden("closed_at", "结束时间", "Over since", ContactCode::closedAt);
  }

  /** {@code contact ask X}: sends a code to the mobiles of a filing, or to a mobile. */
  @Command(name = "ask")
  @Acts(Effect.CHANGES)
  static final class Ask extends HomeCommand {
    @Parameters(index = "0", paramLabel = "FILING|NUMBER")
    String asked = "";

    @Option(names = "--number", paramLabel = "NUMBER")
    String number = "";

    @Option(names = "--way", paramLabel = "file|mail|sms")
    @Nullable CodeChannel way;

    @Option(names = "--again")
    boolean again;

    @Override
    protected void run(Suite suite) {
      Instant now = suite.options().clock().instant();
      Contacts contacts = suite.contacts();
      CodeChannel by = contacts.way(way);
      List<ContactCode> codes =
          contacts.desk().ask(wish(suite, by, beian.by()), contacts.delivery(by), now);
      beian.print(listing(now), codes);
      codes.stream()
          .filter(code -> code.state() != CodeState.SENT)
          .findFirst()
          .ifPresent(
              code -> {
                throw new ProblemException(
                    new Problem(
                        ContactError.NOT_SENT,
                        code.no() + " " + code.masked(),
                        code.state().words().en(),
                        ""));
              });
    }

    private ContactDesk.Wish wish(Suite suite, CodeChannel by, String actor) {
      NumberCheck phone = PhoneNumber.check(asked);
      String only = phone.valid() ? phone.normalized() : only();
      List<Filing> filings =
          (phone.valid()
                  ? suite.filings().withMobile(only)
                  : suite.filings().find(suite.names().filings(asked, "FILING|NUMBER")))
              .stream().map(StoredFiling::filing).toList();
      String shown = phone.valid() ? Mask.phone(asked) : Masked.text(asked);
      return new ContactDesk.Wish(shown, filings, only, by, again, actor);
    }

    private String only() {
      return number.isEmpty() ? "" : PhoneNumber.check(number).normalized();
    }
  }

  /** {@code contact confirm NUMBER CODE}: takes a code that was typed back. */
  @Command(name = "confirm")
  @Acts(Effect.CHANGES)
  static final class Confirm extends Verb {
    @Parameters(index = "0", paramLabel = "NUMBER")
    String number = "";

    @Parameters(index = "1", paramLabel = "CODE", converter = Typed.Converter.class)
    Typed code = new Typed("");

    @Override
    public Integer call() throws IOException {
      String typed = code.text.equals("-") ? line() : code.text;
      if (!typed.matches("[\\d\\s０-９]+")) {
        throw new ProblemException(new Problem(AppError.BAD_COMMAND, "CODE", "", "000000"));
      }
      try (Suite suite = beian.open()) {
        Instant now = suite.options().clock().instant();
        Confirmed confirmed =
            suite.contacts().confirmations().confirm(number, typed, beian.by(), now);
        beian.print(listing(now), List.of(confirmed.code()));
        for (Observation seen : confirmed.evidence()) {
          beian.say("证据：" + seen.id(), "evidence: " + seen.id());
        }
      }
      return 0;
    }

    private static String line() throws IOException {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? "" : line;
    }
  }

  /**
   * What was typed; nobody is shown it.
   *
   * @param text the code, or a dash for standard input
   */
  record Typed(String text) {
    @Override
    public String toString() {
      return "******";
    }

    /** Makes one of a word of the command line. */
    static final class Converter implements picocli.CommandLine.ITypeConverter<Typed> {
      @Override
      public Typed convert(String word) {
        return new Typed(word);
      }
    }
  }

  /** {@code contact list}: codes that wait to be typed back; with {@code --all} all there were. */
  @Command(name = "list")
  @Acts(Effect.READS)
  static final class All extends HomeCommand {
    @Option(names = "--all")
    boolean all;

    @Override
    protected void run(Suite suite) {
      Instant now = suite.options().clock().instant();
      ContactDesk desk = suite.contacts().desk();
      beian.print(listing(now), all ? desk.all() : desk.outstanding(now));
    }
  }

  /** {@code contact show NO}: who asked for a code, how it left, what came of it. */
  @Command(name = "show")
  @Acts(Effect.READS)
  static final class Show extends HomeCommand {
    @Parameters(index = "0", paramLabel = "NO")
    String no = "";

    @Override
    protected void run(Suite suite) {
      beian.print(
          new Listing<ContactCodeEvent>()
              .column("at", "时间", "When", ContactCodeEvent::at)
              .column("what", "事件", "What", ContactCodeEvent::what)
              .column("actor", "由谁", "By", ContactCodeEvent::actor)
              .column("detail", "详情", "Details", ContactCodeEvent::detail),
          suite.contacts().desk().history(no.toUpperCase(Locale.ROOT)));
    }
  }
}

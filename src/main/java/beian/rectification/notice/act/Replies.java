package beian.rectification.notice.act;

import beian.evidence.store.ObservationStore;
import beian.platform.database.Transactions;
import beian.platform.mail.incoming.Incoming;
import beian.platform.mail.incoming.MailFolder;
import beian.platform.time.AsOf;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.StartEvent;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeState;
import beian.rectification.store.NoticeStore;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what came back for the letters: the {@code .eml} files of a folder, and {@code
 * bounces.csv} (message_id, status, diagnostic, at) for those whose mail program makes a list. Each
 * is taken in once. Only a final bounce makes a clock void; automatic replies and delays change
 * nothing.
 */
public final class Replies {
  private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

  private final Transactions transactions;
  private final NoticeStore notices;
  private final ObservationStore observations;
  private final NoticePlanner planner;
  private final Proofs proofs;
  private final MailFolder folder;
  private final Path bounces;

  /**
   * @param folder of the .eml files
   * @param bounces the list; it need not exist
   */
  public Replies(
      Transactions transactions,
      ObservationStore observations,
      NoticePlanner planner,
      Counting counting,
      MailFolder folder,
      Path bounces) {
    this.transactions = transactions;
    this.notices = new NoticeStore(transactions);
    this.observations = observations;
    this.planner = planner;
    this.proofs = new Proofs(transactions, counting);
    this.folder = folder;
    this.bounces = bounces;
  }

  /** Takes in everything that is new; returns how much that was. */
  public int takeIn(Instant now) {
    int taken = 0;
    for (Path file : folder.files()) {
      Incoming incoming = folder.read(file);
      Instant at = incoming.receivedAt() == null ? now : earlier(incoming.receivedAt(), now);
      taken +=
          transactions.<Boolean>inTransaction(() -> take(key(file), incoming, at, now)) ? 1 : 0;
    }
    if (Files.exists(bounces)) {
      taken += takeList(now);
    }
    LOG.info("notice.replies_taken_in count={}", taken);
    return taken;
  }

  private int takeList(Instant now) {
    int taken = 0;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(bounces)) {
      for (NamedCsvRecord row : csv) {
        String status = field(row, "status");
        String at = field(row, "at");
        Incoming incoming =
            new Incoming(
                bounces.getFileName() + ":" + row.getStartingLineNumber(),
                status.startsWith("4")
                    ? Incoming.Kind.BOUNCE_TEMPORARY
                    : status.startsWith("2")
                        ? Incoming.Kind.DELIVERED
                        : Incoming.Kind.BOUNCE_PERMANENT,
                null,
                List.of(field(row, "message_id").replaceAll("[<>\\s]", "")),
                status,
                field(row, "diagnostic"),
                status.startsWith("5.1."),
                List.of(),
                "",
                "",
                "",
                null);
        Instant when = at.isEmpty() ? now : earlier(AsOf.parse(at, "bounces.csv:at"), now);
        String key = Hash.of("bounces.csv", String.join("\t", row.getFields()));
        taken += transactions.<Boolean>inTransaction(() -> take(key, incoming, when, now)) ? 1 : 0;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return taken;
  }

  private static String field(NamedCsvRecord row, String name) {
    return row.findField(name).map(String::strip).orElse("");
  }

  /** Takes in one thing; false when it was taken in before. */
  private boolean take(String key, Incoming incoming, Instant at, Instant now) {
    Optional<Notice> found = notice(incoming);
    String no = found.map(Notice::no).orElse("");
    String kind = incoming.kind().name();
    if (!notices.note(
        key, incoming.file(), kind, no, incoming.status(), incoming.diagnostic(), at, now)) {
      return false;
    }
    found.ifPresent(notice -> answer(notice, incoming, at, now));
    return true;
  }

  private Optional<Notice> notice(Incoming incoming) {
    Optional<Notice> byToken = Optional.ofNullable(incoming.token()).flatMap(notices::ofToken);
    return byToken.isPresent()
        ? byToken
        : incoming.messageIds().stream()
            .map(notices::ofMessageId)
            .flatMap(Optional::stream)
            .findFirst();
  }

  private void answer(Notice notice, Incoming incoming, Instant at, Instant now) {
    switch (incoming.kind()) {
      case BOUNCE_PERMANENT -> bounced(notice, incoming, at, now);
      case DELIVERED -> delivered(notice, at);
      case REPLY ->
          proofs.happened(
              notice,
              at,
              Kind.REPLIED,
              "收到回信：" + incoming.file(),
              "an answer came: " + incoming.file());
      case BOUNCE_IN_DOUBT, BOUNCE_TEMPORARY, AUTO_REPLY, UNKNOWN ->
          LOG.info("notice.reply_ignored notice={} kind={}", notice.no(), incoming.kind());
    }
  }

  private void bounced(Notice notice, Incoming incoming, Instant at, Instant now) {
    if (notice.state().missed() || notice.state() == NoticeState.PLANNED) {
      return;
    }
    String said = (incoming.status() + " " + incoming.diagnostic()).strip();
    notices.save(notice.become(NoticeState.BOUNCED, said));
    if (incoming.badAddress()) {
      String status = incoming.status().isEmpty() ? "5.1.1" : incoming.status();
      observations.save(List.of(Outbox.mailbox(notice, status, incoming.diagnostic(), at)));
    }
    if (notice.kind() == NoticeKind.RECTIFICATION) {
      proofs.cameBack(notice, said, now);
      planner.plan(List.of(notice.caseNo()), now);
    }
  }

  private void delivered(Notice notice, Instant at) {
    boolean waited = notice.state() == NoticeState.SENT || notice.state() == NoticeState.UNCERTAIN;
    if (!waited) {
      return;
    }
    Notice arrived = notice.delivered(at, notice.reply());
    notices.save(arrived);
    proofs.happened(notice, at, Kind.DELIVERED, "收到送达回执", "a delivery receipt came");
    if (notice.kind() == NoticeKind.RECTIFICATION) {
      proofs.proved(arrived, StartEvent.DELIVERED, at);
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static String key(Path file) {
    try {
      return Hash.of(
          "eml",
          new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

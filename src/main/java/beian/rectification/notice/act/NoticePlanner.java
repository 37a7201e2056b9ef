package beian.rectification.notice.act;

import beian.evidence.Subjects;
import beian.filing.Filing;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.inspection.run.Standings;
import beian.inspection.standing.Standing;
import beian.platform.database.Transactions;
import beian.platform.time.Zone;
import beian.rectification.Campaign;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.cases.CaseFinding;
import beian.rectification.cases.WillBeCancelled;
import beian.rectification.deadline.Counting;
import beian.rectification.notice.Addresses;
import beian.rectification.notice.Addresses.Way;
import beian.rectification.notice.Channel;
import beian.rectification.notice.LetterWriter;
import beian.rectification.notice.LetterWriter.Matter;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.NoticeText;
import beian.rectification.store.CampaignStore;
import beian.rectification.store.CaseStore;
import beian.rectification.store.NoticeStore;
import beian.rectification.store.NoticeStore.Planned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans one digest for each case that has something to tell. Planning again changes nothing, except
 * that a letter that has not left is written anew when it is no longer right: another day, other
 * findings.
 */
public final class NoticePlanner {
  private static final Logger LOG = LoggerFactory.getLogger(NoticePlanner.class);

  private final Transactions transactions;
  private final CampaignStore campaigns;
  private final CaseStore cases;
  private final NoticeStore notices;
  private final FilingStore filings;
  private final LetterWriter letters;
  private final Standings standings;
  private final Counting counting;

  public NoticePlanner(
      Transactions transactions,
      FilingStore filings,
      Standings standings,
      LetterWriter letters,
      Counting counting) {
    this.transactions = transactions;
    this.campaigns = new CampaignStore(transactions);
    this.cases = new CaseStore(transactions);
    this.notices = new NoticeStore(transactions);
    this.filings = filings;
    this.letters = letters;
    this.standings = standings;
    this.counting = counting;
  }

  /** What a batch changes, written together. */
  private static final class Changes {
    final List<Planned> planned = new ArrayList<>();
    final List<String> withdrawn = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();
    final List<CaseEvent> events = new ArrayList<>();
  }

  /** Plans the letters of these cases, in one transaction. */
  public void plan(Collection<String> caseNos, Instant now) {
    transactions.run(
        () -> {
          List<Case> all = cases.find(caseNos);
          Map<String, List<Notice>> letters = notices.ofCases(caseNos);
          Map<String, Filing> byKey = ours(all.stream().map(Case::filingKey).toList(), now);
          Map<Integer, Optional<Campaign>> known = new HashMap<>();
          Changes changes = new Changes();
          for (Case one : all) {
            Campaign campaign =
                known.computeIfAbsent(one.campaign(), campaigns::find).orElseThrow();
            Filing filing = byKey.get(one.filingKey());
            List<Notice> before = letters.getOrDefault(one.no(), List.of());
            plan(campaign, one, filing, before, now, changes);
          }
          notices.withdraw(changes.withdrawn);
          notices.plan(changes.planned);
          cases.save(changes.cases, changes.events);
        });
  }

  /** Of these filings those that are ours and alive; nobody else is written to. */
  private Map<String, Filing> ours(Collection<String> keys, Instant now) {
    List<StoredFiling> stored = filings.find(keys);
    Map<String, Standing> where = standings.of(stored, now);
    return stored.stream()
        .filter(one -> Objects.requireNonNull(where.get(one.key())).ours())
        .collect(Collectors.toMap(StoredFiling::key, StoredFiling::filing));
  }

  private void plan(
      Campaign campaign,
      Case one,
      @Nullable Filing filing,
      List<Notice> before,
      Instant now,
      Changes changes) {
    Optional<Notice> waiting =
        before.stream().filter(letter -> letter.state() == NoticeState.PLANNED).findFirst();
    List<CaseFinding> telling =
        one.state().over() || one.state().marked() || filing == null || !campaign.open()
            ? List.of()
            : telling(one, before);
    if (telling.isEmpty() || filing == null) {
      waiting.ifPresent(letter -> withdraw(one, letter, now, changes));
      return;
    }
    Set<String> useless =
        before.stream()
            .filter(letter -> letter.state().missed())
            .map(letter -> Subjects.mailbox(letter.to()))
            .collect(Collectors.toSet());
    List<Way> ways = Addresses.of(filing, useless);
    if (ways.isEmpty()) {
      waiting.ifPresent(letter -> withdraw(one, letter, now, changes));
      nobody(one, telling, before, now, changes);
      return;
    }
    letter(campaign, one, filing, telling, ways.get(0), before, waiting, now, changes);
  }

  /** Failing findings the owner was not told, or was told in a letter that never arrived. */
  private static List<CaseFinding> telling(Case one, List<Notice> before) {
    Set<String> open =
        before.stream()
            .filter(letter -> letter.state() == NoticeState.PLANNED || letter.state().missed())
            .map(Notice::no)
            .collect(Collectors.toSet());
    return one.findings().stream()
        .filter(CaseFinding::failing)
        .filter(finding -> finding.severity().mailed() && finding.hasOpinion())
        .filter(finding -> finding.noticeNo() == null || open.contains(finding.noticeNo()))
        .toList();
  }

  private void letter(
      Campaign campaign,
      Case one,
      Filing filing,
      List<CaseFinding> telling,
      Way way,
      List<Notice> before,
      Optional<Notice> waiting,
      Instant now,
      Changes changes) {
    LocalDate today = Zone.dayOf(now);
    String no = waiting.map(Notice::no).orElseGet(() -> nextNo(one, before));
    LocalDate lastDay = counting.lastDay(today, campaign.period());
    Matter matter =
        new Matter(
            campaign,
            one,
            filing,
            telling,
            earlier(one, telling, before),
            today,
            lastDay,
            lastDay == null ? counting.missingYear(today, campaign.period()) : null,
            telling.stream().anyMatch(WillBeCancelled::says));
    NoticeText text = letters.notice(no, matter);
    Set<String> told = telling.stream().map(CaseFinding::key).collect(Collectors.toSet());
    String hash = Hash.of(way.mailbox(), text.subject(), text.plain(), text.html());
    if (waiting.filter(letter -> letter.contentHash().equals(hash)).isPresent()) {
      return;
    }
    String key = key(one.no(), told, way);
    Notice planned =
        new Notice(
            no,
            NoticeKind.RECTIFICATION,
            one.no(),
            one.filingKey(),
            way.channel(),
            way.mailbox(),
            told,
            key,
            messageId(no, key),
            text.subject(),
            hash,
            now,
            now,
            today,
            NoticeState.PLANNED,
            waiting.map(Notice::attempts).orElse(0),
            null,
            null,
            "",
            "");
    changes.planned.add(new Planned(planned, text));
    changes.cases.add(one.told(planned.findings(), no));
    changes.events.add(
        CaseEvent.of(
            one.no(),
            now,
            Kind.PLANNED,
            "计划通知 " + no + " 发往 " + planned.masked() + "：" + String.join(" ", planned.rules()),
            "planned "
                + no
                + " to "
                + planned.masked()
                + ": "
                + String.join(" ", planned.rules())));
  }

  /** Nobody can be told: kept as a failed letter, so that people see it; no clock starts. */
  private void nobody(
      Case one, List<CaseFinding> telling, List<Notice> before, Instant now, Changes changes) {
    Way none = new Way(Channel.NOBODY, "");
    Set<String> told = telling.stream().map(CaseFinding::key).collect(Collectors.toSet());
    boolean known =
        before.stream()
            .anyMatch(letter -> letter.state().missed() && letter.findings().containsAll(told));
    if (known) {
      return;
    }
    String no = nextNo(one, before);
    String key = key(one.no(), told, none);
    Notice failed =
        new Notice(
            no,
            NoticeKind.RECTIFICATION,
            one.no(),
            one.filingKey(),
            Channel.NOBODY,
            "",
            told,
            key,
            messageId(no, key),
            "",
            "",
            now,
            now,
            Zone.dayOf(now),
            NoticeState.FAILED,
            0,
            null,
            null,
            "",
            "no usable address");
    changes.planned.add(new Planned(failed, null));
    changes.cases.add(one.told(failed.findings(), no));
    changes.events.add(
        CaseEvent.of(
            one.no(),
            now,
            Kind.NO_ADDRESS,
            "备案中没有可用的邮箱，无法通知，期限不起算",
            "the filing names no usable mail address: nobody was told, no clock starts"));
    LOG.info("notice.nobody_to_tell case={}", one.no());
  }

  private static void withdraw(Case one, Notice letter, Instant now, Changes changes) {
    changes.withdrawn.add(letter.no());
    changes.cases.add(
        one.eachFinding(
            finding ->
                Objects.equals(finding.noticeNo(), letter.no()) ? finding.untold() : finding));
    changes.events.add(
        CaseEvent.of(
            one.no(),
            now,
            Kind.PLANNED,
            "通知 " + letter.no() + " 未发出即撤销：已无须告知",
            letter.no() + " was withdrawn before it left: nothing to tell any more"));
  }

  /** Numbers of letters that told other findings, still open, and that were not missed. */
  private static List<String> earlier(Case one, List<CaseFinding> telling, List<Notice> before) {
    Set<String> now = telling.stream().map(CaseFinding::key).collect(Collectors.toSet());
    Set<String> open = new HashSet<>();
    one.findings().stream()
        .filter(finding -> finding.failing() && !now.contains(finding.key()))
        .forEach(finding -> open.add(String.valueOf(finding.noticeNo())));
    return before.stream()
        .filter(letter -> open.contains(letter.no()) && !letter.state().missed())
        .map(Notice::no)
        .toList();
  }

  private static String nextNo(Case one, List<Notice> before) {
    int last =
        before.stream()
            .mapToInt(
                letter -> Integer.parseInt(letter.no().substring(letter.no().lastIndexOf('-') + 1)))
            .max()
            .orElse(0);
    return "N" + one.no().substring(1) + "-" + (last + 1);
  }

  private static String key(String caseNo, Set<String> told, Way way) {
    String address = way.mailbox().isEmpty() ? "" : Hash.of(way.mailbox()).substring(0, 12);
    return caseNo
        + "|"
        + String.join(",", new TreeSet<>(told))
        + "|"
        + way.channel()
        + " "
        + address;
  }

  private String messageId(String no, String key) {
    return no + "." + Hash.of(key).substring(0, 16) + "@" + letters.sender().domain();
  }
}

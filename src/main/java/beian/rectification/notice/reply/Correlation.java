package beian.rectification.notice.reply;

import beian.evidence.kind.MailboxStatus;
import beian.filing.Filing;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.platform.database.Transactions;
import beian.platform.mail.incoming.Incoming;
import beian.rectification.cases.Case;
import beian.rectification.notice.Addresses;
import beian.rectification.notice.Digest;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeState;
import beian.rectification.store.CampaignStore;
import beian.rectification.store.CaseStore;
import beian.rectification.store.NoticeStore;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which letters a mail answers: by its return address, by the message ids it refers to, by the
 * numbers of notices and cases in its subject and text, and last by who wrote it or whom it could
 * not reach.
 */
final class Correlation {
  private static final Pattern NOTICE_NO =
      Pattern.compile("(?<![A-Z0-9])(?:N\\d{4,}-\\d{6,}-\\d{1,4}|R[0-9A-F]{12}-\\d{1,3})(?!\\d)");
  private static final Pattern CASE_NO = Pattern.compile("(?<![A-Z0-9])C\\d{4,}-\\d{6,}(?!\\d)");
  private static final Pattern FILING_NO =
      Pattern.compile(
          "\\p{IsHan}\\s*ICP\\s*备\\s*\\d{4,}(?:\\s*号(?:\\s*-\\s*\\d+)?)?"
              + "|(?<!\\d)\\d{8,10}(?=\\s*号)");
  private static final Pattern TELEPHONE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");

  /** What an entity is called in full; a shorter name may be a word. */
  private static final int FULL_NAME = 6;

  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?<![A-Z0-9@.-])(?:[A-Z0-9](?:[A-Z0-9-]*[A-Z0-9])?\\.)+[A-Z]{2,}(?![A-Z0-9-])");
  private static final int PAGE = 500;

  private final NoticeStore notices;
  private final CaseStore cases;
  private final CampaignStore campaigns;
  private final FilingStore filings;
  private @Nullable OpenCases openCases;

  /**
   * The cases of the open campaign.
   *
   * @param ofMailbox by the addresses of their owners
   * @param ofName by number, the entity's included, by domain and mobile number, in capitals
   * @param ofEntity by the entity's name, in capitals, without spaces
   * @param ofTransfer filings of open transfers by order number, domain and mailbox, in capitals
   */
  private record OpenCases(
      Map<String, Set<String>> ofMailbox,
      Map<String, Set<String>> ofName,
      Map<String, Set<String>> ofEntity,
      Map<String, Set<String>> ofTransfer) {}

  Correlation(Transactions transactions, FilingStore filings) {
    this.notices = new NoticeStore(transactions);
    this.cases = new CaseStore(transactions);
    this.campaigns = new CampaignStore(transactions);
    this.filings = filings;
  }

  /**
   * The letters a machine's mail is about; empty when it names none that we know. What names
   * another mail to an owner says nothing of ours, unless there is no such mailbox.
   */
  List<Notice> ofMachine(Incoming incoming) {
    List<Notice> named = named(incoming);
    boolean ofAnother = !incoming.messageIds().isEmpty() && !incoming.badAddress();
    if (!named.isEmpty() || ofAnother) {
      return named;
    }
    return incoming.recipients().stream()
        .map(MailboxStatus::subject)
        .flatMap(address -> notices.ofRecipient(address).stream())
        .filter(Correlation::left)
        .reduce((first, later) -> later)
        .map(this::all)
        .orElse(List.of());
  }

  /** Whether a letter of ours ever went to that mailbox. */
  boolean isRecipient(String mailbox) {
    return !mailbox.isEmpty() && notices.ofRecipient(mailbox).stream().anyMatch(Correlation::left);
  }

  /** The letters a mail names as its server or its program does, by address or message id. */
  List<Notice> sentBack(Incoming incoming) {
    return List.copyOf(byServer(incoming).values());
  }

  private Map<String, Notice> byServer(Incoming incoming) {
    Map<String, Notice> found = new LinkedHashMap<>();
    String token = incoming.token();
    if (token != null) {
      notices.ofToken(token).forEach(notice -> found.put(notice.no(), notice));
      notices
          .find(token.toUpperCase(Locale.ROOT))
          .ifPresent(notice -> all(notice).forEach(part -> found.put(part.no(), part)));
    }
    for (String id : found.isEmpty() ? incoming.messageIds() : List.<String>of()) {
      notices.ofMessageId(id).forEach(notice -> found.put(notice.no(), notice));
    }
    return found;
  }

  /** The letters a mail names by address, message id or number. */
  List<Notice> named(Incoming incoming) {
    Map<String, Notice> found = byServer(incoming);
    for (String text : List.of(incoming.subject(), incoming.text())) {
      for (String no : found.isEmpty() ? numbers(NOTICE_NO, text) : List.<String>of()) {
        notices
            .find(no)
            .ifPresent(notice -> all(notice).forEach(part -> found.put(part.no(), part)));
      }
      List<String> caseNos = found.isEmpty() ? numbers(CASE_NO, text) : List.of();
      notices.ofCases(caseNos).values().stream()
          .flatMap(all -> all.stream().filter(Correlation::left).reduce((a, b) -> b).stream())
          .flatMap(notice -> all(notice).stream())
          .forEach(notice -> found.put(notice.no(), notice));
    }
    return List.copyOf(found.values());
  }

  /**
   * The cases a person's mail is about: those of the letters it answers or that it names itself,
   * and all the writer has letters of. They may have quoted another's number, and an agency that
   * answers for several owners names one of them and speaks of all. Whoever writes from another
   * mailbox names the filing or the domain.
   *
   * @param letters the letters it answers
   */
  Set<String> casesOf(Incoming incoming, List<Notice> letters) {
    Set<String> found = new TreeSet<>();
    letters.forEach(letter -> found.add(letter.caseNo()));
    found.remove("");
    for (String text : List.of(incoming.subject(), incoming.text())) {
      if (found.isEmpty()) {
        cases.find(numbers(CASE_NO, text)).forEach(filingCase -> found.add(filingCase.no()));
      }
    }
    found.addAll(ofWriter(MailboxStatus.subject(incoming.from())));
    found.addAll(ofNames(incoming));
    found.addAll(ofSameLetters(found));
    return found;
  }

  /** Who speaks of one website of an owner speaks of all that one letter told of. */
  private Set<String> ofSameLetters(Set<String> caseNos) {
    Set<String> beside = new TreeSet<>();
    notices.ofCases(caseNos).values().stream()
        .flatMap(List::stream)
        .filter(Correlation::left)
        .flatMap(notice -> all(notice).stream())
        .filter(notice -> !notice.caseNo().isEmpty())
        .forEach(notice -> beside.add(notice.caseNo()));
    beside.removeAll(caseNos);
    return open(beside);
  }

  private Set<String> ofNames(Incoming incoming) {
    Set<String> found = new TreeSet<>();
    String text = incoming.subject() + "\n" + incoming.text();
    for (Pattern form : List.of(FILING_NO, DOMAIN, TELEPHONE)) {
      numbers(form, text).forEach(name -> found.addAll(open().ofName.getOrDefault(name, Set.of())));
    }
    if (found.isEmpty()) {
      String plain = plain(text);
      open()
          .ofEntity
          .forEach((name, caseNos) -> found.addAll(plain.contains(name) ? caseNos : Set.of()));
    }
    return found;
  }

  /**
   * Whether nothing but names in its text may say whose a mail is: it names no letter and no case,
   * and its writer is nobody we know. A signature may name who wrote for another owner.
   */
  boolean byNamesOnly(Incoming incoming, List<Notice> letters) {
    String from = MailboxStatus.subject(incoming.from());
    String text = incoming.subject() + "\n" + incoming.text();
    return letters.isEmpty()
        && cases.find(numbers(CASE_NO, text)).isEmpty()
        && notices.ofRecipient(from).isEmpty()
        && !open().ofMailbox.containsKey(from)
        && !open().ofTransfer.containsKey(plain(from));
  }

  /**
   * The filings that a person's mail is about though they need not have a case: those its mailbox
   * was ever written to about, and those with an open transfer that it names by order number or
   * domain.
   */
  Set<String> filingsOf(Incoming incoming) {
    Set<String> found = new TreeSet<>();
    String from = MailboxStatus.subject(incoming.from());
    String text = plain(incoming.subject() + "\n" + incoming.text());
    notices.ofRecipient(from).stream()
        .filter(notice -> !from.isEmpty())
        .forEach(notice -> found.add(notice.filingKey()));
    for (Map.Entry<String, Set<String>> named : open().ofTransfer.entrySet()) {
      String name = named.getKey();
      if (name.equals(plain(from)) || !name.contains("@") && text.contains(name)) {
        found.addAll(named.getValue());
      }
    }
    return found;
  }

  private static String plain(String text) {
    return capitals(text).replaceAll("\\s+", "");
  }

  private Set<String> ofWriter(String from) {
    Set<String> own = new TreeSet<>();
    if (!from.isEmpty()) {
      notices.ofRecipient(from).stream()
          .filter(notice -> !notice.caseNo().isEmpty())
          .forEach(notice -> own.add(notice.caseNo()));
      own.addAll(open().ofMailbox.getOrDefault(from, Set.of()));
    }
    return open(own);
  }

  private Set<String> open(Set<String> caseNos) {
    return cases.find(caseNos).stream()
        .filter(filingCase -> !filingCase.state().over())
        .map(Case::no)
        .collect(Collectors.toSet());
  }

  /** Read once. */
  private OpenCases open() {
    OpenCases known = openCases;
    if (known == null) {
      known = new OpenCases(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
      transfers(known.ofTransfer);
      openCases = known;
      String last = "";
      List<Case> page = campaigns.open().isEmpty() ? List.of() : cases.page(last, PAGE);
      while (!page.isEmpty()) {
        add(page, known);
        last = page.get(page.size() - 1).no();
        page = cases.page(last, PAGE);
      }
    }
    return known;
  }

  private void add(List<Case> page, OpenCases into) {
    Map<String, Filing> byKey = new HashMap<>();
    filings
        .find(page.stream().map(Case::filingKey).toList())
        .forEach(stored -> byKey.put(stored.key(), stored.filing()));
    for (Case filingCase : page) {
      Filing filing = byKey.get(filingCase.filingKey());
      if (filing != null && !filingCase.state().over()) {
        for (Addresses.ContactAddress way : Addresses.of(filing, Set.of())) {
          note(way.mailbox(), filingCase.no(), into.ofMailbox);
        }
        names(filing).forEach(name -> note(plain(name), filingCase.no(), into.ofName));
        String entity = plain(filing.entity().name());
        note(entity.length() < FULL_NAME ? "" : entity, filingCase.no(), into.ofEntity);
      }
    }
  }

  /** The names under which whoever writes from another mailbox may speak of a filing. */
  private static List<String> names(Filing filing) {
    List<String> names = new ArrayList<>(filing.website().domains());
    filing.website().domains().forEach(domain -> names.add("www." + domain));
    String ofEntity = filing.filingNo().replaceFirst("-\\d+$", "");
    names.add(filing.filingNo());
    names.add(ofEntity);
    names.add(ofEntity.replaceFirst("号$", ""));
    names.add(ofEntity.replaceAll("\\D", ""));
    Stream.of(filing.entityPerson().mobile(), filing.sitePerson().mobile())
        .map(mobile -> mobile.replaceAll("\\D", ""))
        .forEach(mobile -> names.add(mobile.substring(Math.max(0, mobile.length() - 11))));
    return names;
  }

  private void transfers(Map<String, Set<String>> into) {
    List<StoredFiling> page = filings.openTransfers("", PAGE);
    while (!page.isEmpty()) {
      for (StoredFiling stored : page) {
        Filing filing = stored.filing();
        List<String> names = new ArrayList<>(filing.website().domains());
        Addresses.of(filing, Set.of()).forEach(way -> names.add(way.mailbox()));
        names.add(filing.application().no());
        names.stream()
            .map(Correlation::plain)
            .filter(name -> name.length() >= FULL_NAME)
            .forEach(name -> note(name, stored.key(), into));
      }
      page = filings.openTransfers(page.get(page.size() - 1).key(), PAGE);
    }
  }

  private static void note(String name, String what, Map<String, Set<String>> into) {
    if (!name.isEmpty()) {
      into.computeIfAbsent(name, none -> new TreeSet<>()).add(what);
    }
  }

  /** Every part of the letter a notice is a part of: it came back as one. */
  private List<Notice> all(Notice notice) {
    return notices.letter(notice.letterNo()).map(Digest::parts).orElse(List.of(notice));
  }

  private static boolean left(Notice notice) {
    return notice.state() != NoticeState.PLANNED && !notice.to().isEmpty();
  }

  private static String capitals(String text) {
    return Normalizer.normalize(text, Form.NFKC).toUpperCase(Locale.ROOT);
  }

  private static List<String> numbers(Pattern form, String text) {
    Set<String> found = new LinkedHashSet<>();
    form.matcher(capitals(text))
        .results()
        .forEach(matchResult -> found.add(matchResult.group().replaceAll("\\s+", "")));
    return new ArrayList<>(found);
  }
}

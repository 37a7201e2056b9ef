package beian.rectification.notice.reply;

import beian.evidence.kind.MailboxStatus;
import beian.filing.number.DomainName;
import beian.filing.store.FilingStore;
import beian.platform.database.Transactions;
import beian.platform.mail.Mailbox;
import beian.platform.mail.incoming.Incoming;
import beian.rectification.cases.Case;
import beian.rectification.notice.Digest;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeState;
import beian.rectification.store.CampaignStore;
import beian.rectification.store.CaseStore;
import beian.rectification.store.NoticeStore;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
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
          "\\p{IsHan}\\s*ICP\\s*备\\s*\\d{4,}(?:\\s*号(?:\\s*-\\s*\\d+[AX]?)?)?"
              + "|(?<!\\d)\\d{8,10}(?=\\s*号)");
  private static final Pattern TELEPHONE =
      Pattern.compile("(?<!\\d)(?:1[3-9]\\d{9}|0[1-9]\\d{8,10})(?!\\d)");

  /** How numbers are parted. */
  private static final Pattern BETWEEN = Pattern.compile("(?<=\\d)[ \\t-]+(?=\\d)");

  private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE58\\uFE63]");

  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?<![A-Z0-9@.-])(?:[A-Z0-9](?:[A-Z0-9-]*[A-Z0-9])?\\.)+[A-Z]{2,}(?![A-Z0-9-])");

  private final NoticeStore notices;
  private final CaseStore cases;
  private final CampaignStore campaigns;
  private final FilingStore filings;
  private @Nullable OwnersByName ownersByName;

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
    for (String text : texts(incoming)) {
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
    for (String text : texts(incoming)) {
      if (found.isEmpty()) {
        cases.find(numbers(CASE_NO, text)).forEach(filingCase -> found.add(filingCase.no()));
      }
    }
    senders(incoming).forEach(from -> found.addAll(ofWriter(from)));
    for (String named : incoming.namedMailboxes()) {
      found.addAll(open(owners().ofMailbox().getOrDefault(MailboxStatus.subject(named), Set.of())));
    }
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
    String text = wholeText(incoming);
    Set<String> names = new LinkedHashSet<>(numbers(FILING_NO, text));
    names.addAll(numbers(TELEPHONE, BETWEEN.matcher(capitals(text)).replaceAll("")));
    hosts(incoming, text).forEach(names::add);
    names.forEach(name -> found.addAll(owners().ofName().getOrDefault(name, Set.of())));
    if (found.isEmpty()) {
      String plain = plain(text);
      owners()
          .ofEntity()
          .forEach((name, caseNos) -> found.addAll(plain.contains(name) ? caseNos : Set.of()));
    }
    return found;
  }

  /** The hosts its text names and those of its senders, and the domains they are below. */
  private static Stream<String> hosts(Incoming incoming, String text) {
    Stream<String> ofSenders =
        senders(incoming).stream().map(from -> capitals(from.substring(from.indexOf('@') + 1)));
    return Stream.concat(numbers(DOMAIN, text).stream(), ofSenders)
        .flatMap(
            host ->
                Stream.concat(
                    Stream.of(host),
                    DomainName.registered(host).map(Correlation::capitals).stream()));
  }

  private static List<String> texts(Incoming incoming) {
    return List.of(incoming.subject(), incoming.text(), String.join("\n", incoming.names()));
  }

  private static String wholeText(Incoming incoming) {
    return String.join("\n", texts(incoming));
  }

  /** The mailboxes it comes from: who wrote, whom to answer, who sent it. */
  private static List<String> senders(Incoming incoming) {
    return Stream.concat(
            Stream.of(incoming.from()),
            incoming.names().stream().filter(name -> Mailbox.parse(name).isPresent()))
        .map(MailboxStatus::subject)
        .filter(from -> !from.isEmpty())
        .flatMap(from -> Stream.of(from, from.replaceFirst("\\+[^@]*", "")))
        .distinct()
        .toList();
  }

  /**
   * Whether nothing but names in its text may say whose a mail is: it names no letter and no case,
   * and its writer is nobody we know. A signature may name who wrote for another owner.
   */
  boolean byNamesOnly(Incoming incoming, List<Notice> letters) {
    return letters.isEmpty()
        && cases.find(numbers(CASE_NO, wholeText(incoming))).isEmpty()
        && senders(incoming).stream()
            .allMatch(
                from ->
                    notices.ofRecipient(from).isEmpty()
                        && !owners().ofMailbox().containsKey(from)
                        && !owners().ofTransfer().containsKey(plain(from)));
  }

  /**
   * The filings that a person's mail is about though they need not have a case: those its mailbox
   * was ever written to about, and those with an open transfer that it names by order number or
   * domain.
   */
  Set<String> filingsOf(Incoming incoming) {
    Set<String> found = new TreeSet<>();
    List<String> from = senders(incoming);
    Set<String> mailboxes = from.stream().map(Correlation::plain).collect(Collectors.toSet());
    String named = wholeText(incoming);
    String text = plain(BETWEEN.matcher(named).replaceAll("") + "\n" + named);
    Set<String> hosts = hosts(incoming, named).collect(Collectors.toSet());
    from.stream()
        .flatMap(mailbox -> notices.ofRecipient(mailbox).stream())
        .forEach(notice -> found.add(notice.filingKey()));
    for (Map.Entry<String, Set<String>> transfer : owners().ofTransfer().entrySet()) {
      String name = transfer.getKey();
      if (mailboxes.contains(name)
          || hosts.contains(name)
          || !name.contains("@") && text.contains(name)) {
        found.addAll(transfer.getValue());
      }
    }
    return found;
  }

  static String plain(String text) {
    return capitals(text).replaceAll("\\s+", "");
  }

  private Set<String> ofWriter(String from) {
    Set<String> own = new TreeSet<>();
    if (!from.isEmpty()) {
      notices.ofRecipient(from).stream()
          .filter(notice -> !notice.caseNo().isEmpty())
          .forEach(notice -> own.add(notice.caseNo()));
      own.addAll(owners().ofMailbox().getOrDefault(from, Set.of()));
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
  private OwnersByName owners() {
    OwnersByName known = ownersByName;
    if (known == null) {
      known = OwnersByName.read(cases, filings, campaigns.open().isPresent());
      ownersByName = known;
    }
    return known;
  }

  /** Every part of the letter a notice is a part of: it came back as one. */
  private List<Notice> all(Notice notice) {
    return notices.letter(notice.letterNo()).map(Digest::parts).orElse(List.of(notice));
  }

  private static boolean left(Notice notice) {
    return notice.state() != NoticeState.PLANNED && !notice.to().isEmpty();
  }

  static String capitals(String text) {
    String plain = Normalizer.normalize(text, Form.NFKC);
    return DASH.matcher(plain).replaceAll("-").toUpperCase(Locale.ROOT);
  }

  private static List<String> numbers(Pattern form, String text) {
    Set<String> found = new LinkedHashSet<>();
    form.matcher(capitals(text))
        .results()
        .forEach(matchResult -> found.add(matchResult.group().replaceAll("\\s+", "")));
    return new ArrayList<>(found);
  }
}

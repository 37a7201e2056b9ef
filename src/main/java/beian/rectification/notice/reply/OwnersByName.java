package beian.rectification.notice.reply;

import beian.filing.Filing;
import beian.filing.Person;
import beian.filing.number.PhoneNumber;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.rectification.cases.Case;
import beian.rectification.notice.OwnerAddresses;
import beian.rectification.store.CaseStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Under which names mails may speak of filings with an open case or an open transfer.
 *
 * @param ofMailbox by the addresses of their owners
 * @param ofName by number, the entity's included, by domain and telephone number, in capitals
 * @param ofEntity by the entity's name, in capitals, without spaces
 * @param ofTransfer filings of open transfers by order number, domain and mailbox, in capitals
 */
record OwnersByName(
    Map<String, Set<String>> ofMailbox,
    Map<String, Set<String>> ofName,
    Map<String, Set<String>> ofEntity,
    Map<String, Set<String>> ofTransfer) {
  /** What an entity is called in full; a shorter name may be a word. */
  private static final int FULL_NAME = 6;

  private static final int PAGE = 500;

  /**
   * Reads all of them.
   *
   * @param campaign whether a campaign is open
   */
  static OwnersByName read(CaseStore cases, FilingStore filings, boolean campaign) {
    OwnersByName read =
        new OwnersByName(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    read.transfers(filings);
    String last = "";
    List<Case> page = campaign ? cases.page(last, PAGE) : List.of();
    while (!page.isEmpty()) {
      read.add(page, filings);
      last = page.get(page.size() - 1).no();
      page = cases.page(last, PAGE);
    }
    return read;
  }

  private void add(List<Case> page, FilingStore filings) {
    Map<String, Filing> byKey = new HashMap<>();
    filings
        .find(page.stream().map(Case::filingKey).toList())
        .forEach(stored -> byKey.put(stored.key(), stored.filing()));
    for (Case filingCase : page) {
      Filing filing = byKey.get(filingCase.filingKey());
      if (filing != null && !filingCase.state().over()) {
        for (OwnerAddresses.ContactAddress way : OwnerAddresses.of(filing, Set.of())) {
          note(way.mailbox(), filingCase.no(), ofMailbox);
        }
        names(filing).forEach(name -> note(Correlation.plain(name), filingCase.no(), ofName));
        String entity = Correlation.plain(filing.entity().name());
        note(entity.length() < FULL_NAME ? "" : entity, filingCase.no(), ofEntity);
      }
    }
  }

  /** The names under which whoever writes from another mailbox may speak of a filing. */
  private static List<String> names(Filing filing) {
    List<String> names = new ArrayList<>(filing.website().domains());
    filing.website().domains().forEach(domain -> names.add("www." + domain));
    String ofEntity = filing.filingNo().replaceFirst("-\\d+[AX]?$", "");
    names.add(filing.filingNo());
    names.add(ofEntity);
    names.add(ofEntity.replaceFirst("号$", ""));
    names.add(ofEntity.replaceAll("\\D", ""));
    for (Person person : List.of(filing.entityPerson(), filing.sitePerson())) {
      String mobile = person.mobile().replaceAll("\\D", "");
      names.add(mobile.substring(Math.max(0, mobile.length() - 11)));
      PhoneNumber.each(person.landline()).stream()
          .map(landline -> PhoneNumber.check(landline).normalized().replaceAll("\\D", ""))
          .forEach(names::add);
    }
    return names;
  }

  private void transfers(FilingStore filings) {
    List<StoredFiling> page = filings.openTransfers("", PAGE);
    while (!page.isEmpty()) {
      for (StoredFiling stored : page) {
        Filing filing = stored.filing();
        List<String> names = new ArrayList<>(names(filing));
        names.add(filing.entity().name());
        OwnerAddresses.of(filing, Set.of()).forEach(way -> names.add(way.mailbox()));
        names.add(filing.application().no());
        names.stream()
            .map(Correlation::plain)
            .filter(name -> name.length() >= FULL_NAME)
            .forEach(name -> note(name, stored.key(), ofTransfer));
      }
      page = filings.openTransfers(page.get(page.size() - 1).key(), PAGE);
    }
  }

  private static void note(String name, String what, Map<String, Set<String>> into) {
    if (!name.isEmpty()) {
      into.computeIfAbsent(name, none -> new TreeSet<>()).add(what);
    }
  }
}

package beian.rectification.store;

import beian.inspection.card.Words;
import beian.platform.database.Jpql;
import beian.platform.database.Transactions;
import beian.rectification.contact.CodeState;
import beian.rectification.contact.ContactCode;
import beian.rectification.contact.ContactCodeEvent;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The codes of contact numbers, with what happened to them. */
public final class ContactCodeStore {
  private final Jpql jpql;

  public ContactCodeStore(Transactions transactions) {
    this.jpql = new Jpql(transactions);
  }

  /** One of them. */
  public Optional<ContactCode> find(String no) {
    return jpql.find(ContactCode.class, no);
  }

  /** The number of the last one; empty when there is none. */
  public Optional<String> lastNo() {
    return jpql.first(String.class, "select c.no from ContactCode c order by c.no desc");
  }

  /** Adds one, with who asked for it. */
  public void add(ContactCode code) {
    jpql.add(List.of(code));
  }

  /** Notes that something happened to one. */
  public void happened(
      ContactCode code, ContactCodeEvent.Kind what, Instant at, String actor, Words detail) {
    jpql.add(List.of(code.event(what, at, actor, detail)));
  }

  /** What happened to one, oldest first. */
  public List<ContactCodeEvent> events(String no) {
    return jpql.list(
        ContactCodeEvent.class,
        "select e from ContactCodeEvent e where e.codeNo = ?1 order by e.no",
        no);
  }

  /** The one of a number that is open as far as anybody wrote down. */
  public Optional<ContactCode> open(String number) {
    return jpql.first(
        ContactCode.class, "select c from ContactCode c where c.openFor = ?1", number);
  }

  /** Those of a number, newest first. */
  public List<ContactCode> ofNumber(String number, int limit) {
    return jpql.page(
        limit,
        ContactCode.class,
        "select c from ContactCode c where c.number = ?1 order by c.issuedAt desc, c.no desc",
        number);
  }

  /** How many left for a number, or may have, since a moment. */
  public long leftSince(String number, Instant since) {
    return jpql.number(
        "select count(c.no) from ContactCode c"
            + " where c.number = ?1 and c.issuedAt > ?2 and c.state not in ?3",
        number,
        since,
        EnumSet.of(CodeState.NOT_SENT, CodeState.REFUSED));
  }

  /** Those that are open, oldest first. */
  public List<ContactCode> open() {
    return jpql.list(
        ContactCode.class,
        "select c from ContactCode c where c.openFor is not null order by c.issuedAt, c.no");
  }

  /** Takes away those that are over since before a moment, but for the newest; says how many. */
  public int purge(Instant before) {
    return lastNo()
        .map(
            last ->
                jpql.change(
                    "delete from ContactCode c"
                        + " where c.openFor is null and c.endsAt < ?1 and c.no <> ?2",
                    before,
                    last))
        .orElse(0);
  }

  /** All of them, newest first. */
  public List<ContactCode> all() {
    return jpql.list(
        ContactCode.class, "select c from ContactCode c order by c.issuedAt desc, c.no desc");
  }
}

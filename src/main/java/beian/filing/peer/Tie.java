package beian.filing.peer;

import beian.filing.Filing;
import beian.filing.number.DomainName;
import beian.filing.number.HolderNumber;
import beian.filing.number.Normal;
import java.util.Set;
import java.util.function.Function;

/** A value by which filings touch one another. */
public enum Tie {
  /** The website's person-in-charge, by document number. */
  SITE_PERSON("site_pic_doc_no", filing -> holder(filing.sitePerson().docNo())),
  /** The entity, by its filing number; asked only where a fault is found. */
  FILED_ENTITY("entity_filing_no", filing -> named(filing.entityFilingNo())),
  /** The entity, by document number. */
  ENTITY("entity_doc_no", filing -> holder(filing.entity().docNo())),
  /** The mobile of the entity's person-in-charge; asked only where a card in force asks it. */
  ENTITY_MOBILE("entity_pic_mobile", filing -> named(filing.entityPerson().mobile())),
  /** The cloud account. */
  ACCOUNT("account_id", filing -> named(filing.account().id())),
  /** The application. */
  APPLICATION("order_no", filing -> named(filing.application().no())),
  /** The server. */
  SERVER("server_id", filing -> named(filing.server().id())),
  /** The authorization code. */
  CODE("auth_code", filing -> named(filing.authorizationCode().code())),
  /** A registered domain. */
  DOMAIN("domain", filing -> DomainName.registered(filing.website().domains()));

  private final String column;
  private final Function<Filing, Set<String>> values;

  Tie(String column, Function<Filing, Set<String>> values) {
    this.column = column;
    this.values = values;
  }

  /** The key of the column in which the value stands. */
  public String column() {
    return column;
  }

  /** By what a filing touches others; empty when it has nothing that tells it from others. */
  public Set<String> of(Filing filing) {
    return values.apply(filing);
  }

  private static Set<String> holder(String number) {
    return HolderNumber.identifies(number) ? Set.of(number) : Set.of();
  }

  /** What has no digit, or nothing but zeros, is written where there is none. */
  private static Set<String> named(String value) {
    return Normal.compact(value).chars().anyMatch(c -> c >= '1' && c <= '9')
        ? Set.of(value)
        : Set.of();
  }
}

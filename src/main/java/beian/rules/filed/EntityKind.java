package beian.rules.filed;

import beian.filing.Filing;
import beian.filing.number.RegistrationNumber;
import beian.filing.number.UnifiedSocialCreditCode;
import beian.filing.word.DatedTable;
import beian.inspection.table.Tables;

/**
 * What the type of a filing's entity says, as the table of entity kinds has it on the day of which
 * this thread judges. Of a word that stands in no row nobody knows.
 */
public final class EntityKind {
  private static final String MAINLAND = "中国大陆";
  private static final String TRADER = "个体工商户";

  private static final DatedTable KINDS = Tables.of("entity-kinds");

  private EntityKind() {}

  /** Whether it is known which documents go with such an entity. */
  public static boolean hasKnownDocuments(Filing filing) {
    return KINDS.heldMeanings(filing.entity().type()).contains("documents-known");
  }

  /** Whether the entity is of another region, as far as its type and its region say. */
  public static boolean isAbroad(Filing filing) {
    String region = filing.entity().region();
    return !region.isEmpty() && !region.equals(MAINLAND)
        || KINDS.heldMeanings(filing.entity().type()).contains("abroad");
  }

  /** Whether the entity is a trader (个体工商户), by its type, its document or its number. */
  public static boolean isTrader(Filing filing) {
    String number = filing.entity().docNo();
    return filing.isTradersOwn()
        || filing.entity().type().equals(TRADER)
        || UnifiedSocialCreditCode.isTraders(number)
        || RegistrationNumber.isTraders(number);
  }
}

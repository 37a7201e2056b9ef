package beian.rectification.contact.desk;

import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
import beian.filing.number.NumberCheck;
import beian.filing.number.PhoneNumber;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.rectification.contact.ContactError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which mobiles of filings can get a code: the valid ones filed for either person-in-charge, of
 * filings that have not ended. The filings a code is for are of one entity: who has the phone in
 * hand answers for that entity and for nobody else.
 */
final class Recipients {
  private static final Set<String> ENDED = Set.of(Filing.DEREGISTERED, Filing.TRANSFER_CANCELLED);

  /** Whatever has fewer stands in place of a document number (无, 0) and is nobody's. */
  private static final int DIGITS = 6;

  private final Map<String, List<Filing>> byNumber = new TreeMap<>();
  private final Set<String> others = new TreeSet<>();

  /**
   * @param only only this mobile; empty: all of them
   */
  Recipients(Collection<Filing> filings, String only) {
    for (Filing filing : filings) {
      if (!ENDED.contains(filing.status())) {
        numbers(filing).stream()
            .filter(number -> only.isEmpty() || number.equals(only))
            .forEach(
                number -> byNumber.computeIfAbsent(number, key -> new ArrayList<>()).add(filing));
      }
    }
  }

  private Set<String> numbers(Filing filing) {
    Set<String> mobiles = new TreeSet<>();
    for (String field : List.of(filing.entityPerson().mobile(), filing.sitePerson().mobile())) {
      for (String written : PhoneNumber.each(field)) {
        NumberCheck check = PhoneNumber.check(written);
        if (check.valid() && "mobile".equals(check.facts().get("type"))) {
          mobiles.add(check.normalized());
        } else {
          others.add(Mask.phone(written));
        }
      }
    }
    return mobiles;
  }

  /**
   * The keys of the filings by mobile, in the order of the mobiles.
   *
   * @param asked what was asked for, as it may be shown
   * @throws ProblemException COD-001 when there is no mobile, COD-009 when one is filed for several
   *     entities
   */
  Map<String, List<String>> keys(String asked) {
    if (byNumber.isEmpty()) {
      throw new ProblemException(
          new Problem(ContactError.NO_MOBILE, asked, String.join(" | ", others), "13800000000"));
    }
    Map<String, List<String>> keys = new TreeMap<>();
    byNumber.forEach(
        (number, filings) -> {
          Set<String> entities = new TreeSet<>();
          filings.forEach(filing -> entities.add(entity(filing)));
          List<String> of = filings.stream().map(Filing::key).sorted().toList();
          if (entities.size() > 1) {
            throw new ProblemException(
                new Problem(
                    ContactError.SEVERAL_ENTITIES,
                    asked,
                    Mask.phone(number),
                    String.join(" | ", of)));
          }
          keys.put(number, of);
        });
    return keys;
  }

  private static String entity(Filing filing) {
    String document = Normal.compact(filing.entity().docNo()).toUpperCase(Locale.ROOT);
    if (document.chars().filter(Character::isDigit).count() >= DIGITS) {
      return document;
    }
    return filing.entityFilingNo().isEmpty() ? filing.key() : filing.entityFilingNo();
  }
}

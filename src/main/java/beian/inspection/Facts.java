package beian.inspection;

import beian.evidence.Evidence;
import beian.platform.time.WorkingDays;
import beian.platform.time.Zone;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Everything a rule may know beside the filing itself.
 *
 * @param now the moment of the inspection
 * @param evidence what was observed
 * @param peers other filings that touch this one
 * @param terms settings and readings that rules depend on
 */
public record Facts(Instant now, Evidence evidence, Peers peers, Terms terms) {
  /** The day of the inspection in China. */
  public LocalDate today() {
    return day(now);
  }

  /** The day of a moment in China. */
  public static LocalDate day(Instant moment) {
    return Zone.dayOf(moment);
  }

  /**
   * Whether people work on a day: by the calendar of holidays and make-up workdays; in a year it
   * does not have, from Monday to Friday.
   */
  public static boolean isWorkingDay(LocalDate day) {
    WorkingDays days = WorkingDays.shipped();
    return days.knows(day.getYear())
        ? days.isWorkingDay(day)
        : day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }

  /** Other filings that touch this one. */
  @FunctionalInterface
  public interface Peers {
    /**
     * The other entities at which the website's person-in-charge is website person-in-charge too;
     * empty when the filing names none or the number is absent.
     */
    List<Peer> sameWebsitePerson();

    /**
     * As whose a telephone number is filed, here and elsewhere: of a mobile the persons, of a
     * landline the entities. Asked only where something speaks against the number.
     */
    default Set<String> holders(String number, boolean mobile) {
      return Set.of();
    }
  }

  /**
   * A filing of another entity.
   *
   * @param filingKey its key
   * @param entityName its entity
   * @param organization whether that entity is an organization
   */
  public record Peer(String filingKey, String entityName, boolean organization) {}
}

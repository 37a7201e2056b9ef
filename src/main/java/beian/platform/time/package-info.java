/**
 * Time as the suite counts it: the zone, periods that carry their calendar, working days with the
 * year's decreed holidays and make-up workdays, and the moment a run is held at.
 */
package beian.platform.time;

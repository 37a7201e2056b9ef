package beian.app.bench;

import java.util.Locale;

/**
 * What was measured of one step, one job or one loop.
 *
 * @param name the step's id, the job's name
 * @param rows what it worked on
 * @param seconds how long it took
 * @param cpu how many seconds all cores together worked for it
 * @param peak the most heap in use, waste not yet collected included, in MB
 * @param live the most heap in use after a collection, in MB; 0 when there was none
 */
record Figure(String name, long rows, double seconds, double cpu, long peak, long live) {
  /** Rows per second. */
  double rate() {
    return seconds <= 0 ? 0 : rows / seconds;
  }

  /** Rows per second of work, as one core does it. */
  double ratePerCore() {
    return cpu <= 0 ? 0 : rows / cpu;
  }

  /** One line, for the other process. */
  String line() {
    return String.format(
        Locale.ROOT, "%s\t%d\t%.3f\t%.3f\t%d\t%d", name, rows, seconds, cpu, peak, live);
  }

  /** The figure of a line. */
  static Figure parse(String line) {
    String[] cells = line.split("\t");
    return new Figure(
        cells[0],
        Long.parseLong(cells[1]),
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]),
        Long.parseLong(cells[4]),
        Long.parseLong(cells[5]));
  }

  /** This and a further step of the same job; the rows are those of the one with more. */
  Figure and(Figure other) {
    return new Figure(
        name,
        Math.max(rows, other.rows),
        seconds + other.seconds,
        cpu + other.cpu,
        Math.max(peak, other.peak),
        Math.max(live, other.live));
  }
}

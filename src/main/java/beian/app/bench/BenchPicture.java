package beian.app.bench;

import java.util.List;
import java.util.Locale;

/** Bars beside one another, as SVG; the longest fills the width. */
final class BenchPicture {
  private static final int WIDTH = 640;
  private static final int LABELS = 230;
  private static final int FIGURES = 90;
  private static final int BAR = 26;
  private static final int TOP = 40;

  private BenchPicture() {}

  /**
   * A bar.
   *
   * @param label what it is about
   * @param value how long it is
   */
  record Bar(String label, double value) {}

  /**
   * The picture.
   *
   * @param title stands above it
   */
  static String of(String title, List<Bar> bars) {
    double longest = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    int height = TOP + bars.size() * BAR + BAR / 2;
    StringBuilder svg = new StringBuilder();
    line(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
            + " font-family=\"sans-serif\" font-size=\"13\">",
        WIDTH,
        height);
    line(svg, "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>");
    line(svg, "<text x=\"12\" y=\"24\" font-size=\"15\">%s</text>", title);
    int y = TOP;
    for (Bar bar : bars) {
      double width = (WIDTH - LABELS - FIGURES) * bar.value / longest;
      line(svg, "<text x=\"12\" y=\"%d\">%s</text>", y + 16, bar.label);
      line(
          svg,
          "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"#2f6f9f\"/>",
          LABELS,
          y + 3,
          width,
          BAR - 8);
      line(svg, "<text x=\"%.1f\" y=\"%d\">%.1f</text>", LABELS + width + 6, y + 16, bar.value);
      y += BAR;
    }
    return svg.append("</svg>\n").toString();
  }

  private static void line(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}

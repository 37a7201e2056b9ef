package beian.platform.sheet.write;

import beian.platform.sheet.CellRange;
import java.util.List;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFPieChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/** Draws charts into a sheet whose cells Apache POI does not know. */
final class Charts {
  private static final List<Integer> PALETTE =
      List.of(0x3E7CB1, 0xE08E45, 0x5AA469, 0x8E6BBF, 0xC9555A, 0x4FB3BF, 0xB5A642, 0x7A869A);

  private Charts() {}

  /**
   * @param cells what stands in the cells of a range
   */
  static void draw(XSSFSheet sheet, Chart chart, Function<CellRange, List<Object>> cells) {
    String[] names = cells.apply(chart.labels()).stream().map(Charts::text).toArray(String[]::new);
    XDDFCategoryDataSource categories =
        XDDFDataSourcesFactory.fromArray(names, reference(sheet, chart.labels()));
    XSSFChart drawn = frame(sheet, chart);
    if (chart.kind() == Chart.Kind.STACKED || chart.kind() == Chart.Kind.STACKED_COLUMN) {
      XDDFChartData data = barData(drawn, chart.kind() == Chart.Kind.STACKED_COLUMN);
      for (int c = chart.values().first().column(); c <= chart.values().last().column(); c++) {
        int first = chart.values().first().row();
        CellRange column = CellRange.column(c, first, chart.values().last().row());
        Object name = cells.apply(CellRange.column(c, first - 1, first - 1)).get(0);
        XDDFChartData.Series series =
            data.addSeries(categories, numbers(sheet, column, names.length, cells));
        series.setTitle(text(name), null);
        int number = c - chart.values().first().column();
        series.setFillProperties(new XDDFSolidFillProperties(colour(chart, number)));
      }
      stack(drawn, (XDDFBarChartData) data);
      return;
    }
    XDDFNumericalDataSource<Double> heights = numbers(sheet, chart.values(), names.length, cells);
    XDDFChartData.Series series =
        chart.kind() == Chart.Kind.PIE
            ? pie(drawn, chart.title(), categories, heights)
            : bars(drawn, chart, categories, heights);
    for (int i = 0; i < names.length; i++) {
      series.getDataPoint(i).setFillProperties(new XDDFSolidFillProperties(colour(chart, i)));
    }
  }

  private static XDDFNumericalDataSource<Double> numbers(
      XSSFSheet sheet, CellRange range, int count, Function<CellRange, List<Object>> cells) {
    Double[] numbers = cells.apply(range).stream().map(Charts::number).toArray(Double[]::new);
    if (numbers.length != count) {
      throw new IllegalArgumentException("as many labels as values");
    }
    XDDFNumericalDataSource<Double> source =
        XDDFDataSourcesFactory.fromArray(numbers, reference(sheet, range));
    source.setFormatCode("General");
    return source;
  }

  private static void stack(XSSFChart drawn, XDDFBarChartData data) {
    data.setBarGrouping(BarGrouping.STACKED);
    drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    drawn.plot(data);
    // The small schema jar lacks the type of this one value, so it is written past it.
    CTBarChart bars = drawn.getCTChart().getPlotArea().getBarChartArray(0);
    try (XmlCursor cursor = bars.addNewOverlap().newCursor()) {
      cursor.setAttributeText(new QName("val"), "100");
    }
  }

  private static XDDFColor colour(Chart chart, int point) {
    if (point >= chart.colours().size()) {
      int own = chart.kind() == Chart.Kind.PIE ? point % PALETTE.size() : 0;
      return rgb(PALETTE.get(own));
    }
    return switch (chart.colours().get(point)) {
      case RED -> rgb(0xC0392B);
      case AMBER -> rgb(0xE0A800);
      case GREEN -> rgb(0x3C9D5D);
      case GREY -> rgb(0x9AA5B1);
      default -> rgb(PALETTE.get(0));
    };
  }

  private static XDDFColor rgb(int value) {
    return XDDFColor.from(new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value});
  }

  private static XSSFChart frame(XSSFSheet sheet, Chart chart) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor anchor =
        drawing.createAnchor(
            0,
            0,
            0,
            0,
            chart.area().first().column(),
            chart.area().first().row() - 1,
            chart.area().last().column() + 1,
            chart.area().last().row());
    XSSFChart drawn = drawing.createChart(anchor);
    drawn.setTitleText(chart.title());
    drawn.setTitleOverlay(false);
    drawn.getTitle().getOrAddTextProperties().setFontSize(12.0);
    return drawn;
  }

  private static XDDFChartData.Series pie(
      XSSFChart drawn,
      String title,
      XDDFCategoryDataSource categories,
      XDDFNumericalDataSource<Double> values) {
    drawn.getOrAddLegend().setPosition(LegendPosition.RIGHT);
    XDDFPieChartData data = (XDDFPieChartData) drawn.createData(ChartTypes.PIE, null, null);
    data.setVaryColors(true);
    XDDFPieChartData.Series series = (XDDFPieChartData.Series) data.addSeries(categories, values);
    series.setTitle(title, null);
    drawn.plot(data);
    label(series.getCTPieSer().addNewDLbls());
    return series;
  }

  private static XDDFChartData.Series bars(
      XSSFChart drawn,
      Chart chart,
      XDDFCategoryDataSource categories,
      XDDFNumericalDataSource<Double> values) {
    boolean upright = chart.kind() == Chart.Kind.COLUMN;
    XDDFBarChartData data = barData(drawn, upright);
    XDDFChartData.Series series = data.addSeries(categories, values);
    series.setTitle(chart.title(), null);
    drawn.plot(data);
    label(((XDDFBarChartData.Series) series).getCTBarSer().addNewDLbls());
    return series;
  }

  private static XDDFBarChartData barData(XSSFChart drawn, boolean upright) {
    XDDFCategoryAxis labels =
        drawn.createCategoryAxis(upright ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    XDDFValueAxis scale = drawn.createValueAxis(upright ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    labels.getOrAddTextProperties().setFontSize(9.0);
    scale.getOrAddTextProperties().setFontSize(9.0);
    scale.setCrosses(upright ? AxisCrosses.AUTO_ZERO : AxisCrosses.MAX);
    scale.setCrossBetween(AxisCrossBetween.BETWEEN);
    scale.setMinimum(0);
    if (!upright) {
      labels.setOrientation(AxisOrientation.MAX_MIN);
    }
    XDDFBarChartData data = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, labels, scale);
    data.setBarDirection(upright ? BarDirection.COL : BarDirection.BAR);
    data.setVaryColors(false);
    data.setGapWidth(60);
    return data;
  }

  private static void label(CTDLbls labels) {
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  /** A label is one line, whatever its cell holds. */
  private static String text(Object cell) {
    return String.valueOf(cell).replace('\n', ' ');
  }

  private static Double number(Object value) {
    if (value instanceof Double number) {
      return number;
    }
    throw new IllegalArgumentException("not a number to draw: " + value);
  }

  private static String reference(XSSFSheet sheet, CellRange range) {
    return new CellRangeAddress(
            range.first().row() - 1,
            range.last().row() - 1,
            range.first().column(),
            range.last().column())
        .formatAsString(sheet.getSheetName(), true);
  }
}

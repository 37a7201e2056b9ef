package beian.platform.sheet;

import beian.platform.sheet.part.NumberFormats;
import beian.platform.sheet.part.RichText;
import beian.platform.sheet.part.SharedStrings;
import beian.platform.sheet.part.XmlPart;
import beian.platform.sheet.part.ZipParts;
import beian.platform.sheet.part.ZipParts.Relation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** An Office Open XML workbook (ISO/IEC 29500-1, part 18), transitional or strict. */
final class XlsxSource implements SheetSource {
  private final ZipParts zip;
  private final List<SheetInfo> sheets = new ArrayList<>();
  private final List<String> sheetParts = new ArrayList<>();
  private final CellValues values;
  private final @Nullable String stringsPart;
  private @Nullable SharedStrings strings;

  private XlsxSource(ZipParts zip, String workbook) throws IOException {
    this.zip = zip;
    Map<String, Relation> relations = zip.relations(workbook);
    boolean from1904 = readWorkbook(workbook, relations);
    String styles = part(relations, "styles");
    values = new CellValues(styles == null ? new CellStyles() : readStyles(styles), from1904);
    stringsPart = part(relations, "sharedStrings");
  }

  static XlsxSource open(Path file, String name) throws IOException {
    ZipParts zip = new ZipParts(file);
    try {
      String workbook = part(zip.relations(""), "officeDocument");
      if (workbook == null) {
        throw SheetFile.notASheet(name, "ZIP");
      }
      if (workbook.endsWith(".bin")) {
        throw SheetFile.notASheet(name, ".xlsb");
      }
      XlsxSource source = new XlsxSource(zip, workbook);
      if (source.sheets.isEmpty()) {
        throw SheetFile.notASheet(name, workbook);
      }
      return source;
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  @Override
  public SheetFile.Format format() {
    return SheetFile.Format.XLSX;
  }

  @Override
  public @Nullable Charset charset() {
    return null;
  }

  @Override
  public List<SheetInfo> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public Rows rows(int sheet, IntPredicate wanted) throws IOException {
    return new XlsxRows(scan(sheetParts.get(sheet)), strings(), values, wanted);
  }

  @Override
  public List<CellRange> mergedRegions(int sheet) throws IOException {
    List<CellRange> regions = new ArrayList<>();
    if (!zip.mayHold(sheetParts.get(sheet), "mergeCell")) {
      return regions;
    }
    try (XmlPart xml = scan(sheetParts.get(sheet))) {
      while (xml.next()) {
        if (xml.isStart("sheetData")) {
          xml.skip();
        } else if (xml.isStart("mergeCell")) {
          regions.add(CellRange.parse(String.valueOf(xml.attribute("ref"))));
        }
      }
    }
    return regions;
  }

  @Override
  public void close() throws IOException {
    if (strings != null) {
      strings.close();
    }
    zip.close();
  }

  private SharedStrings strings() throws IOException {
    SharedStrings table = strings;
    if (table == null) {
      if (stringsPart == null) {
        table = new SharedStrings();
      } else {
        try (XmlPart xml = scan(stringsPart)) {
          table = SharedStrings.read(xml);
        }
      }
      strings = table;
    }
    return table;
  }

  private boolean readWorkbook(String part, Map<String, Relation> relations) throws IOException {
    boolean from1904 = false;
    try (XmlPart xml = new XmlPart(zip.open(part, ZipParts.SMALL))) {
      while (xml.next()) {
        if (xml.isStart("workbookPr")) {
          from1904 = xml.flag("date1904");
        } else if (xml.isStart("sheet")) {
          Relation target = relations.get(String.valueOf(xml.attribute("id")));
          if (target != null && target.kind().equals("worksheet")) {
            String state = String.valueOf(xml.attribute("state"));
            String name = String.valueOf(xml.attribute("name"));
            sheets.add(new SheetInfo(sheets.size(), name, state.endsWith("idden")));
            sheetParts.add(target.part());
          }
        }
      }
    }
    return from1904;
  }

  private CellStyles readStyles(String part) throws IOException {
    Map<Integer, String> codes = new HashMap<>();
    BitSet struckFonts = new BitSet();
    int fonts = 0;
    boolean inFonts = false;
    CellStyles styles = new CellStyles();
    boolean inCellFormats = false;
    try (XmlPart xml = new XmlPart(zip.open(part, ZipParts.SMALL))) {
      while (xml.next()) {
        if (xml.name().equals("cellXfs")) {
          inCellFormats = xml.isStart();
        } else if (xml.name().equals("fonts")) {
          inFonts = xml.isStart();
        } else if (xml.isStart("font")) {
          fonts++;
        } else if (inFonts && xml.isStart("strike")) {
          struckFonts.set(fonts - 1, RichText.isOn(xml));
        } else if (xml.isStart("numFmt")) {
          codes.put(xml.number("numFmtId", 0), String.valueOf(xml.attribute("formatCode")));
        } else if (inCellFormats && xml.isStart("xf")) {
          int id = xml.number("numFmtId", 0);
          styles.add(
              NumberFormats.effect(id, codes.get(id)), struckFonts.get(xml.number("fontId", 0)));
        }
      }
    }
    return styles;
  }

  private XmlPart scan(String part) throws IOException {
    return new XmlPart(zip.open(part, ZipParts.LARGE));
  }

  private static @Nullable String part(Map<String, Relation> relations, String kind) {
    for (Relation relation : relations.values()) {
      if (relation.kind().equals(kind)) {
        return relation.part();
      }
    }
    return null;
  }
}

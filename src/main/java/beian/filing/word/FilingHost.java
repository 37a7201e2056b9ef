package beian.filing.word;

import beian.filing.number.DomainName;
import beian.filing.table.TableSpec;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;

/** 备案管理系统网址 The hosts to which footers link from the numbers of filings, by date. */
public final class FilingHost {
  static final DatedTable WORDS =
      new DatedTable(
          TableSpec.words(
                  "filing-hosts",
                  FilingHost.class,
                  "页脚可链接的备案管理系统网址",
                  "hosts of the filing systems of the ministry and of public security")
              .listed("meaning"));

  private FilingHost() {}

  /** Whether the link leads to one of them, on whatever days it is one. */
  public static boolean isKnown(String link) {
    return isOfWeb(link) && DomainName.ascii(link).filter(WORDS::knows).isPresent();
  }

  /** Whether the link leads to a host that means that. */
  public static boolean means(String link, String meaning, Predicate<LocalDate> reached) {
    return isOfWeb(link)
        && DomainName.ascii(link).filter(host -> WORDS.means(host, meaning, reached)).isPresent();
  }

  private static boolean isOfWeb(String link) {
    String start = link.toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }
}

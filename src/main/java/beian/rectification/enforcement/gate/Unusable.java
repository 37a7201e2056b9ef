package beian.rectification.enforcement.gate;

import beian.evidence.store.OpenReject;
import beian.inspection.card.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Why nobody is marked past what could not be read, in words. */
public final class Unusable {
  private static final int NAMED = 3;

  private Unusable() {}

  /** Names the first of them. */
  public static Words words(List<OpenReject> open) {
    String all =
        open.stream().map(OpenReject::place).limit(NAMED).collect(Collectors.joining(", "))
            + (open.size() > NAMED ? ", …" : "");
    return new Words(
        "有未能读取、可能为其澄清的内容：" + all + "；请更正或移走该文件，或以 beian rejects dismiss 说明无须处理",
        "what could not be read may clear it: "
            + all
            + "; correct the file or take it away, or say that it needs nothing (beian rejects dismiss)");
  }
}

package beian.rectification.list;

import beian.inspection.card.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was said last of a letter: the suite's own words, which are kept in English, in both
 * languages; a server's as they are.
 */
final class LastWords {
  /** By how they begin; what follows is a name. */
  private static final Map<String, String> OWN = new LinkedHashMap<>();

  static {
    OWN.put("no usable address", "无可用地址");
    OWN.put("tried again", "再次尝试");
    OWN.put("confirmed by ", "确认已送达：");
    OWN.put("planned again by ", "确认未发出，重新计划：");
    OWN.put("came back, said by ", "确认被退回：");
  }

  private LastWords() {}

  static Words of(String said) {
    for (Map.Entry<String, String> own : OWN.entrySet()) {
      if (said.startsWith(own.getKey())) {
        return new Words(own.getValue() + said.substring(own.getKey().length()), said);
      }
    }
    return Words.same(said);
  }
}

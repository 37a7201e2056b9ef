package beian.report;

import beian.platform.list.Bilingual;

/** What a workbook is written in. */
public enum Language {
  /** Chinese alone. */
  ZH,
  /** English alone. */
  EN,
  /** Both, the Chinese first. */
  BOTH;

  /** The text in this language; both on one line. */
  public String line(String zh, String en) {
    return said(zh, en, " ");
  }

  /** The text in this language; both on one line. */
  public String line(Bilingual words) {
    return line(words.zh(), words.en());
  }

  /** The text in this language; both one under the other. */
  public String lines(String zh, String en) {
    return said(zh, en, "\n");
  }

  /** The text in this language; both one under the other. */
  public String lines(Bilingual words) {
    return lines(words.zh(), words.en());
  }

  /** Whether Chinese stands in it. */
  public boolean zh() {
    return this != EN;
  }

  /** Whether English stands in it. */
  public boolean en() {
    return this != ZH;
  }

  private String said(String zh, String en, String between) {
    return switch (this) {
      case ZH -> zh;
      case EN -> en;
      case BOTH -> zh.equals(en) || en.isEmpty() ? zh : zh.isEmpty() ? en : zh + between + en;
    };
  }
}

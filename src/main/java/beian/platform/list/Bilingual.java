package beian.platform.list;

/** Words in both languages. */
public interface Bilingual {
  /** Chinese. */
  String zh();

  /** English. */
  String en();
}

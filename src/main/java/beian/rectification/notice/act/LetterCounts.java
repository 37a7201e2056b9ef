package beian.rectification.notice.act;

/** What a run did so far. */
final class LetterCounts {
  int sent;
  int refused;
  int later;
  int uncertain;
  int renewed;
}

package beian.rectification.notice;

/**
 * The text of a letter, ready to be sent.
 *
 * @param subject one line
 * @param plain for readers of plain text
 * @param html the same as HTML
 */
public record NoticeText(String subject, String plain, String html) {}

package beian.rectification.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The text of a letter, kept once for all of its parts. */
@Entity
@Table(name = "letter_text")
public class LetterText {
  @Id
  @Column(name = "letter_no")
  private String letterNo;

  @Column(name = "text_plain")
  private String plain;

  @Column(name = "text_html")
  private String html;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected LetterText() {}

  /** The text of the letter of that number. */
  public LetterText(String letterNo, NoticeText text) {
    this.letterNo = letterNo;
    this.plain = text.plain();
    this.html = text.html();
  }

  /** The number of the letter. */
  public String letterNo() {
    return letterNo;
  }

  /** Says something else. */
  public void write(NoticeText text) {
    plain = text.plain();
    html = text.html();
  }

  /** As it is sent under that subject. */
  public NoticeText under(String subject) {
    return new NoticeText(subject, plain, html);
  }
}

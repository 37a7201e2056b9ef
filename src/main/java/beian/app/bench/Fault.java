package beian.app.bench;

/** What is wrong with one of the filings that are not honest. */
enum Fault {
  DEAD_PHONE,
  DISSOLVED,
  MOVED_AWAY,
  NO_LANDLINE,
  WRONG_CHECK_DIGIT,
  LICENCE_EXPIRED,
  NO_PHOTO,
  /** Nobody called, nobody asked: undetermined. */
  NOTHING_SEEN,
  NUMBER_CANCELLED,
  /** Preliminarily approved long ago, and idle. */
  IDLE_TRANSFER,
  SHARED_PERSON,
  /** The row cannot be understood and goes back. */
  BAD_DATE
}

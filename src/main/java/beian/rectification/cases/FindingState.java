package beian.rectification.cases;

/** Where a finding of a case stands. */
public enum FindingState {
  /** To be put right. */
  OPEN,
  /** A later inspection found it put right, or no longer applicable. */
  RECTIFIED,
  /** An appeal against it was upheld; it counts no more in this campaign. */
  EXCUSED
}

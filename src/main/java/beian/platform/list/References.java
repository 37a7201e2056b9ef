package beian.platform.list;

/** What only an opened home knows: what somebody means by a filing, a campaign, a rule. */
@FunctionalInterface
public interface References {
  /**
   * What the filter's condition is to be asked with.
   *
   * @param filter the filter's name
   * @throws UnknownValueException when nothing can be called that
   * @throws beian.platform.error.ProblemException when the home knows nothing by that
   */
  Object find(String filter, String given);
}

package beian.filing.word;

/**
 * What the kind of an entity says, as the table of entity types has it on the day of which this
 * thread judges. Of a word that stands in no row nobody knows.
 */
public final class EntityType {
  private static final String MAINLAND = "中国大陆";

  private EntityType() {}

  /** Whether it is known which documents go with an entity of that kind. */
  public static boolean hasKnownDocuments(String type) {
    return WordTables.ENTITY_TYPES.heldMeanings(type).contains("documents-known");
  }

  /**
   * Whether an entity is of another region, as far as its kind and its region say.
   *
   * @param region in the ministry's words; may be empty
   */
  public static boolean isAbroad(String type, String region) {
    return !region.isEmpty() && !region.equals(MAINLAND)
        || WordTables.ENTITY_TYPES.heldMeanings(type).contains("abroad");
  }
}

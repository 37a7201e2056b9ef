package beian.filing.store;

/**
 * A filing whose website person-in-charge has a given document number.
 *
 * @param filingKey the filing
 * @param entityKey the document number of its entity, or the entity's name when there is none
 * @param entityName the entity's name
 * @param organization whether the entity is known to be an organization
 */
public record Namesake(
    String filingKey, String entityKey, String entityName, boolean organization) {}

package beian.rectification.contact.desk;

import beian.rectification.contact.ContactSettings;
import java.util.random.RandomGenerator;

/**
 * What codes are made of and sent by.
 *
 * @param settings what an admin set
 * @param provider who asks, as owners read it; may be empty
 * @param random has to be one for secrets
 */
public record CodeMeans(ContactSettings settings, String provider, RandomGenerator random) {}

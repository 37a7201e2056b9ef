package beian.rules;

import beian.inspection.card.Item;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A family of rules: the letters in their ids, the item they belong to, the package they are in.
 */
public enum Family {
  ENT(Item.ENTITY),
  CON(Item.CONTACT),
  MAT(Item.MATERIAL),
  ACC(Item.ACCESS),
  CNT(Item.CONTENT);

  private final Item item;

  Family(Item item) {
    this.item = item;
  }

  /** The family of a rule's id; empty when the id is not family, dash and three digits. */
  public static Optional<Family> ofRule(String id) {
    return Arrays.stream(values())
        .filter(family -> id.matches(family.name() + "-\\d{3}"))
        .findAny();
  }

  /** The family of an item. */
  public static Family of(Item item) {
    return Arrays.stream(values()).filter(family -> family.item == item).findAny().orElseThrow();
  }

  /** The item of the special inspection. */
  public Item item() {
    return item;
  }

  /** The folder of its cards. */
  public String folder() {
    return item.name().toLowerCase(Locale.ROOT);
  }

  /** The package its checks are in. */
  public String packageName() {
    return "beian.rules." + folder();
  }
}

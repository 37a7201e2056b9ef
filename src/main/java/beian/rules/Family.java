package beian.rules;

import beian.inspection.card.Item;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A family of rules: the letters in their ids, the item they belong to, the package they are in.
 */
public enum Family {
  ENT(Item.ENTITY, "entity"),
  CON(Item.CONTACT, "contact"),
  MAT(Item.MATERIAL, "material"),
  ACC(Item.ACCESS, "access"),
  CNT(Item.CONTENT, "content"),
  RCT(Item.RECTIFICATION, "rectification"),
  /** The house's own gates beside those of the catalogue. */
  GAT(Item.RECTIFICATION, "gate"),
  CXL(Item.RECTIFICATION, "cancellation"),
  DEC(Item.RECTIFICATION, "decision"),
  DRG(Item.DEREGISTRATION, "deregistration"),
  SHL(Item.DEREGISTRATION, "shell"),
  ELG(Item.APPLICATION, "eligibility"),
  AUT(Item.APPLICATION, "authorization"),
  SMS(Item.APPLICATION, "sms"),
  SYN(Item.APPLICATION, "synchronization"),
  PWD(Item.APPLICATION, "password"),
  CLN(Item.APPLICATION, "cleanup"),
  CHG(Item.CHANGE, "change"),
  NUM(Item.LICENCE, "number"),
  PSB(Item.LICENCE, "publicsecurity"),
  OPL(Item.LICENCE, "operational"),
  ICB(Item.LICENCE, "culture"),
  PRV(Item.PROVINCE, "province"),
  WEB(Item.ACCESSIBILITY, "accessibility");

  /** The package of the checks that cards of several families use. */
  static final String SHAPES = "beian.rules.shape";

  private final Item item;
  private final String folder;

  Family(Item item, String folder) {
    this.item = item;
    this.folder = folder;
  }

  /**
   * The family of a rule's id; empty when the id is not family, perhaps a province, and three
   * digits.
   */
  public static Optional<Family> ofRule(String id) {
    return Arrays.stream(values())
        .filter(family -> id.matches(family.name() + "(-[A-Z]{2,3})?-\\d{3}"))
        .findAny();
  }

  /** The letters of all of them. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Family::name).toList();
  }

  /** What its rules are about. */
  public Item item() {
    return item;
  }

  /** The folder of its cards. */
  public String folder() {
    return folder;
  }

  /** The package its own checks are in. */
  public String packageName() {
    return "beian.rules." + folder;
  }
}

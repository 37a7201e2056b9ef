package beian.rules.content;

import beian.filing.number.Normal;
import beian.filing.number.ResidentId;
import beian.filing.number.UnifiedSocialCreditCode;
import beian.inspection.card.Words;
import java.util.Set;

/** Whether a domain's owner is a natural person or an organization. */
enum OwnerType {
  INDIVIDUAL,
  ORGANIZATION,
  UNKNOWN;

  private static final Set<String> INDIVIDUALS =
      Set.of("个人", "自然人", "individual", "person", "personal", "i");
  private static final Set<String> ORGANIZATIONS =
      Set.of(
          "企业",
          "单位",
          "组织",
          "公司",
          "机构",
          "个体工商户",
          "organization",
          "organisation",
          "enterprise",
          "company",
          "e",
          "o",
          "国防机构",
          "政府机关",
          "事业单位",
          "社会团体",
          "民办非企业单位",
          "基金会",
          "律师执业机构",
          "外国在华文化中心",
          "群众性团体组织",
          "司法鉴定机构",
          "宗教团体",
          "境外机构",
          "医疗机构",
          "公证机构",
          "集体经济",
          "仲裁机构");

  /** By the registrar's word, else by the form of the owner's document number. */
  static OwnerType of(String word, String documentNumber) {
    String name = Normal.name(word);
    if (INDIVIDUALS.contains(name)) {
      return INDIVIDUAL;
    }
    if (ORGANIZATIONS.contains(name)) {
      return ORGANIZATION;
    }
    if (!name.isEmpty() || documentNumber.isEmpty()) {
      return UNKNOWN;
    }
    return UnifiedSocialCreditCode.check(documentNumber).valid()
        ? ORGANIZATION
        : ResidentId.check(documentNumber).valid() ? INDIVIDUAL : UNKNOWN;
  }

  Words words() {
    return this == INDIVIDUAL
        ? new Words("个人", "an individual")
        : new Words("单位", "an organization");
  }
}

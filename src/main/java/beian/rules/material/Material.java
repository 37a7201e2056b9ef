package beian.rules.material;

import beian.filing.Filing;
import beian.filing.Materials;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The materials a filing has, each in a column of its own. */
enum Material {
  PERSON_ID("mat_pic_id", Materials::personId),
  ORGANIZATION_CODE("mat_org_code", Materials::organizationCode),
  ENTITY_DOCUMENT("mat_business_licence", Materials::businessLicence),
  PHOTO("mat_photo", Materials::photo),
  VERIFICATION_FORM("mat_verification_form", Materials::verificationForm);

  private final String column;
  private final Function<Materials, String> written;

  Material(String column, Function<Materials, String> written) {
    this.column = column;
    this.written = written;
  }

  /** By the key of its column. */
  static Map<String, Material> byColumn() {
    return Arrays.stream(values())
        .collect(Collectors.toMap(Material::column, material -> material));
  }

  /** The key of its column. */
  String column() {
    return column;
  }

  /** What the column says. */
  String written(Filing filing) {
    return written.apply(filing.materials());
  }

  /** Whether it is a document of the entity; of an individual its own one is. */
  boolean isOfEntity(Filing filing) {
    return this == ORGANIZATION_CODE
        || this == ENTITY_DOCUMENT
        || this == PERSON_ID && filing.individual();
  }
}

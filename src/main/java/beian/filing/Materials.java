package beian.filing;

import beian.filing.column.ColumnKey;

/**
 * 材料 The materials on file: file names in the materials folder, or 有 / 无; and what was read from
 * them.
 */
public record Materials(
    @ColumnKey("mat_pic_id") String personId,
    @ColumnKey("mat_org_code") String organizationCode,
    @ColumnKey("mat_business_licence") String businessLicence,
    @ColumnKey("mat_photo") String photo,
    @ColumnKey("mat_verification_form") String verificationForm,
    @ColumnKey("mat_change_letter") String changeLetter,
    @ColumnKey("mat_party_proof") String partyProof,
    @ColumnKey("mat_undertaking") String undertaking,
    @ColumnKey("mat_undertaking_title") String undertakingTitle,
    @ColumnKey("mat_undertaking_text") String undertakingText,
    @ColumnKey("mat_icbp_scan") String culturePermitScan,
    @ColumnKey("mat_personnel") String personnel,
    @ColumnKey("mat_plan") String plan,
    @ColumnKey("doc_entity_name") String documentEntityName,
    @ColumnKey("doc_entity_doc_no") String documentEntityDocNo) {}

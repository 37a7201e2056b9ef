package beian.filing;

import beian.filing.column.Column;

/**
 * 材料 The materials on file: file names in the materials folder, or 有 / 无; and what was read from
 * them.
 */
public record Materials(
    @Column("mat_pic_id") String personId,
    @Column("mat_org_code") String organizationCode,
    @Column("mat_business_licence") String businessLicence,
    @Column("mat_photo") String photo,
    @Column("mat_verification_form") String verificationForm,
    @Column("mat_change_letter") String changeLetter,
    @Column("mat_party_proof") String partyProof,
    @Column("mat_undertaking") String undertaking,
    @Column("mat_undertaking_title") String undertakingTitle,
    @Column("mat_undertaking_text") String undertakingText,
    @Column("mat_icbp_scan") String culturePermitScan,
    @Column("mat_personnel") String personnel,
    @Column("mat_plan") String plan,
    @Column("doc_entity_name") String documentEntityName,
    @Column("doc_entity_doc_no") String documentEntityDocNo) {}

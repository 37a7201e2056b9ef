package beian.filing.licence;

import beian.filing.column.Column;
import java.util.List;

/** Other licences and approvals. */
public record Licences(
    @Column("opl_no") String operationalNo,
    @Column("opl_ip") List<String> operationalIps,
    @Column("vtbp_no") String telecomNo,
    @Column("fin_qualification") String financialQualification,
    @Column("approval_bbs") String forumApproval,
    @Column("approval_adult") String adultApproval) {
  /** Copies the lists. */
  public Licences {
    operationalIps = List.copyOf(operationalIps);
  }
}

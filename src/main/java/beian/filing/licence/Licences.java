package beian.filing.licence;

import beian.filing.column.ColumnKey;
import java.util.List;

/** Other licences and approvals. */
public record Licences(
    @ColumnKey("opl_no") String operationalNo,
    @ColumnKey("opl_ip") List<String> operationalIps,
    @ColumnKey("vtbp_no") String telecomNo,
    @ColumnKey("fin_qualification") String financialQualification,
    @ColumnKey("approval_bbs") String forumApproval,
    @ColumnKey("approval_adult") String adultApproval) {
  /** Copies the lists. */
  public Licences {
    operationalIps = List.copyOf(operationalIps);
  }
}

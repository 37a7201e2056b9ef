/** Records of this house and extracts of the ministry that contradict each other, for staff. */
package beian.report.contradiction;

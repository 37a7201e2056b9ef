/**
 * 整改 The life of a case from finding to mark: campaigns, cases, deadlines, notices, enforcement and
 * the cleanup of idle transfers. No filing is marked unless it can be proved, nothing is mailed
 * twice.
 */
package beian.rectification;

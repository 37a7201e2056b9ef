/**
 * What is told to whom, written down before anything leaves: each case has its notice, the notices
 * of one owner to one address are one letter, and planning again changes nothing that is still
 * right.
 */
package beian.rectification.notice.plan;

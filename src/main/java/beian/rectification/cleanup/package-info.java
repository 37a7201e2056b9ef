/**
 * 清理 The cleanup of preliminarily approved transfers that are idle (FAQ, accessibility, line 1158):
 * reminders, then a mark.
 */
package beian.rectification.cleanup;

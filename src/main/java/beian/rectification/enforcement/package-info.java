/**
 * 标记 Marks for transfer cancellation: what they are and how a plan of them reads. The gates are in
 * {@code gate}, planning and marking in {@code act}; nothing else writes marks.
 */
package beian.rectification.enforcement;

/**
 * What came back for the letters: bounces, receipts and people's answers, each taken in once. A
 * bounce makes clocks void, a doubt or an answer holds them until a person decides.
 */
@NullMarked
package beian.rectification.notice.reply;

import org.jspecify.annotations.NullMarked;

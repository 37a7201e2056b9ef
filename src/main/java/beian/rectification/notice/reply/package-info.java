/**
 * What came back for the letters: bounces, receipts and people's answers, each taken in once. A
 * bounce makes clocks void, a doubt or an answer holds them until a person decides.
 */
package beian.rectification.notice.reply;

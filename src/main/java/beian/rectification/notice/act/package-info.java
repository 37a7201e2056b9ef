/**
 * Planning, sending and taking in what came back. Nothing leaves that is not in the outbox, nothing
 * in the outbox leaves twice, and a clock starts only when a letter is proved.
 */
package beian.rectification.notice.act;

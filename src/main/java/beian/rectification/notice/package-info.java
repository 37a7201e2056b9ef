/**
 * 整改通知 What the owner is told: notices and reminders, their letters, the addresses they go to.
 * Planning and sending are in {@code act}.
 */
package beian.rectification.notice;

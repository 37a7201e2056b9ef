/** What comes back for letters that went out: bounces, receipts, automatic and human replies. */
package beian.platform.mail.incoming;

/** Letters going out: deterministic bytes, and a folder or an SMTP server to take them. */
package beian.platform.mail;

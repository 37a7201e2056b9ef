/** The administration's verification by text message. */
package beian.rules.sms;

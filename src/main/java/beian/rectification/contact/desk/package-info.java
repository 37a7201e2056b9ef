/** What people do with codes: ask for them, type them back, look at them. */
package beian.rectification.contact.desk;

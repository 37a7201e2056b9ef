/** The Internet Culture Business Permit: who needs it, how long it lasts, where it is filed. */
package beian.rules.culture;

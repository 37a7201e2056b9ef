/** How authorization codes for a server may be made and used. */
package beian.rules.authorization;

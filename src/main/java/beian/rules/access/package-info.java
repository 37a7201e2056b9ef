/** Item 4 of the special inspection: is the website reached through the provider of the filing. */
package beian.rules.access;

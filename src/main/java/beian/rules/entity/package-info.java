/** Item 1 of the special inspection: is the entity what the filing says it is. */
package beian.rules.entity;

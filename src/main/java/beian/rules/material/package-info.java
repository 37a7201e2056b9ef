/** Item 3 of the special inspection: are the materials on file, readable, and of this filing. */
package beian.rules.material;

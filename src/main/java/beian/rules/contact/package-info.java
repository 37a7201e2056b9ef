/** Item 2 of the special inspection: can the persons-in-charge be reached at what is filed. */
package beian.rules.contact;

/** What is old, proves nothing any more and is cited by nobody goes. */
package beian.app.purge;

/** What everything that leaves the house needs: a memory of what left. */
package beian.platform.outgoing;

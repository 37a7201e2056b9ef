/** What was seen of a filing's websites: which pages are theirs, and which only stand in. */
package beian.rules.page;

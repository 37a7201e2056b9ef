/** Whether what an application asks for can be filed at all. */
package beian.rules.eligibility;

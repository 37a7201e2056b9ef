/** What a case is, which states it can be in, and how an inspection changes it. Pure. */
package beian.rectification.cases;

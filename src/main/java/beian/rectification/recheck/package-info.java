/** 补证 What somebody has to look at again, by when and for whom. */
package beian.rectification.recheck;

/** Inspecting again, planning marks, marking and taking back. The only place that writes marks. */
package beian.rectification.enforcement.act;

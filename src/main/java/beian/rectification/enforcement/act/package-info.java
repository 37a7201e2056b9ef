/** Inspecting again, planning marks, marking and taking back. The only place that writes marks. */
@NullMarked
package beian.rectification.enforcement.act;

import org.jspecify.annotations.NullMarked;

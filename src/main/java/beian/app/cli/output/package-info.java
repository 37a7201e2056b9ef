/** Lists as people and scripts read them: table, CSV, JSON, workbook. */
@NullMarked
package beian.app.cli.output;

import org.jspecify.annotations.NullMarked;

/** Lists as people and scripts read them: table, CSV, JSON, workbook. */
package beian.app.cli.output;

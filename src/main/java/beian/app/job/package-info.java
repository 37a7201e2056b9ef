/** The jobs as people see them: their definitions, their executions, how each ended. */
package beian.app.job;

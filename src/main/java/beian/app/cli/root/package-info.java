/** What every verb shares: common options, running a job, saying what happened. */
package beian.app.cli.root;

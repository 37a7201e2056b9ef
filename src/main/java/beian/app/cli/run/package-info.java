/** Verbs that do something: make a home, take files in, run and steer jobs. */
package beian.app.cli.run;

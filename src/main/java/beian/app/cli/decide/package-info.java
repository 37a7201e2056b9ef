/** Verbs by which people decide: campaigns, cases, notices, marks. */
package beian.app.cli.decide;

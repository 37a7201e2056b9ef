/** What will run out: documents, domains, servers, licences, and the last website of an entity. */
package beian.report.forecast;

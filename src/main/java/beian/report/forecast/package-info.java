/** What will run out: documents, domains, servers, licences, and the last website of an entity. */
@NullMarked
package beian.report.forecast;

import org.jspecify.annotations.NullMarked;

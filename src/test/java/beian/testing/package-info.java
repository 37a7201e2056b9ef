/** What tests share: filings valid by default, cases, databases. */
@NullMarked
package beian.testing;

import org.jspecify.annotations.NullMarked;

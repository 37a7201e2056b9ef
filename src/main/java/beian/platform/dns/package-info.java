/** What names resolve to, asked of several resolvers and told apart from not getting an answer. */
@NullMarked
package beian.platform.dns;

import org.jspecify.annotations.NullMarked;

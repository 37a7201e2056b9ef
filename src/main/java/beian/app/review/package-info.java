/** Where reviewers decide what homepages show; each decision is evidence. */
@NullMarked
package beian.app.review;

import org.jspecify.annotations.NullMarked;

/** Where reviewers decide what homepages show; each decision is evidence. */
package beian.app.review;

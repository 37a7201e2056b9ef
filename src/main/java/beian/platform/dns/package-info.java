/** What names resolve to, asked of several resolvers and told apart from not getting an answer. */
package beian.platform.dns;

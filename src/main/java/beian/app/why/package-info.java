/** Why a filing stands where it stands: one page, from its findings to what comes next. */
package beian.app.why;

/**
 * Whether a filing is the provider's own and alive, by the newest word of the sheet and of the
 * ministry. Pure. Letters and marks are only for filings of which that is proved.
 */
package beian.inspection.standing;

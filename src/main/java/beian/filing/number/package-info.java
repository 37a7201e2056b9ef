/**
 * The numbers of a filing: what each looks like when it is right, why it is wrong when it is not,
 * and what it tells. Format and check digits only; whether a number is in use is for evidence.
 */
package beian.filing.number;

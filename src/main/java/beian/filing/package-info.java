/**
 * The domain as records: what an ICP filing says. Every column of the filing sheet is one record
 * component; nothing here reads, writes or decides. Texts that are absent are empty, lists that are
 * absent are empty, everything else that is absent is null. Dates and instants are China's
 * (Asia/Shanghai).
 */
package beian.filing;

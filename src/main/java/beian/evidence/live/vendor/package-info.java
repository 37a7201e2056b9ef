/**
 * Look-ups that a cloud vendor answers for money: the business registry and the carriers' word on a
 * number. Off unless an admin names them; what they say becomes the same observations that files
 * bring.
 */
package beian.evidence.live.vendor;

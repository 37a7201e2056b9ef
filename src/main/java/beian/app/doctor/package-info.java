/** Looks whether everything a night needs is there, and changes nothing. */
package beian.app.doctor;

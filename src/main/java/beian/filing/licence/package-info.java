/** Licences and codes a filing carries beside its own number. */
package beian.filing.licence;

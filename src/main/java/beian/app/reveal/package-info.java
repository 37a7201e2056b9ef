/** Who had personal data shown unmasked, when and in which list. */
package beian.app.reveal;

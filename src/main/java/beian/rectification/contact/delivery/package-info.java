/** How a code leaves the house: as a file for a gateway, as a mail to one, as a text message. */
package beian.rectification.contact.delivery;

/** What one cell says: how dates, numbers, codes and lists are written, and how they are kept. */
package beian.intake.value;

/**
 * Diagnoses and actions: cards that hold when all their conditions do. What is asked is answered by
 * pure questions and by the findings; what nobody knows makes a card open, never hold.
 */
package beian.inspection.decision;

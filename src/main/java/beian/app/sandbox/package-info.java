/**
 * Real servers on the loopback address for the demo and for tests: names, pages, registrations and
 * mail behave as they do outside, and nothing leaves the machine.
 */
@NullMarked
package beian.app.sandbox;

import org.jspecify.annotations.NullMarked;

/**
 * Real servers on the loopback address for the demo and for tests: names, pages, registrations and
 * mail behave as they do outside, and nothing leaves the machine.
 */
package beian.app.sandbox;

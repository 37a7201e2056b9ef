/** How the administration's decisions reach the provider. */
package beian.rules.synchronization;

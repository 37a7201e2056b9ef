/** YAML files whose every value knows the line it stands on. */
package beian.platform.yaml;

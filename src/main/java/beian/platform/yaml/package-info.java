/** YAML files whose every value knows the line it stands on. */
@NullMarked
package beian.platform.yaml;

import org.jspecify.annotations.NullMarked;

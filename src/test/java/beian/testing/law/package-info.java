/** Laws that hold for every value: values drawn by seed, and trials that name what broke one. */
@NullMarked
package beian.testing.law;

import org.jspecify.annotations.NullMarked;

/** Laws that hold for every value: values drawn by seed, and trials that name what broke one. */
package beian.testing.law;

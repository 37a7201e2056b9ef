package beian.platform.sheet;

/**
 * One sheet of a file.
 *
 * @param index its place, from 0
 * @param name what its tab says; of a CSV the file's name without the ending
 * @param hidden whether people do not see it
 */
public record SheetInfo(int index, String name, boolean hidden) {}

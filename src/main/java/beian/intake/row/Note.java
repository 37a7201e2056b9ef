package beian.intake.row;

import beian.intake.IntakeError;

/**
 * What a sender should know of a file though nothing was rejected for it: a sheet left out, an
 * unknown column.
 *
 * @param code what it is
 * @param place {@code 名单.xlsx!Sheet1} or {@code 名单.xlsx!Sheet1!C2}
 * @param found the heading in question; empty when it is about the sheet
 */
public record Note(IntakeError code, String place, String found) {}

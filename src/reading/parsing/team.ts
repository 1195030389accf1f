/** The opinion of the inspection team (P10, P18, P19; workbook.md, *Team opinion*). */
import { GRADE_SYNONYMS, nameFinder } from "./names";
import { placeIn, scopeOf, type LineReader, type RoleReader } from "./lines";
import { optionalText } from "./text";
import { IMPROVED } from "./words";

/** Reads the team's grade, by the scheme's own name where it has one for it, its reason and the follow-up. */
export const readTeam: RoleReader = ({ scheme }, desk): LineReader => {
  const gradeOf = nameFinder(scheme.grades, GRADE_SYNONYMS);
  return (line) => {
    const { entry, official } = line;
    const text = optionalText(entry.cells.get("teamGrade"));
    const followUp = optionalText(entry.cells.get("followUp")) ?? "";
    const where = {
      field: "followUp",
      at: placeIn(line, "followUp"),
      severity: "error",
      scopes: [scopeOf(line)],
    } as const;
    official.team.push({
      grade: text === null ? null : (gradeOf(text)?.name ?? text),
      reason: optionalText(entry.cells.get("reason")),
      improved: desk.word(IMPROVED, followUp, where) ?? null,
      at: placeIn(line, "teamGrade"),
    });
  };
};

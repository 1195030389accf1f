/** The bands of the grades (scoring.md 5). A grade is worked with as its place in the scheme: 0 is the best. */
import type { Grade } from "./input";

/** The band that a rounded score falls in. */
export function bandOf(score: number, grades: readonly Grade[]): number {
  const band = grades.findIndex(({ minimum }) => score >= minimum);
  return band < 0 ? grades.length - 1 : band;
}

/** The grades that rules name by their place. */
export const lastGrade = (grades: readonly Grade[]): number => grades.length - 1;
export const lastGradeButOne = (grades: readonly Grade[]): number => Math.max(grades.length - 2, 0);
export const secondGrade = (grades: readonly Grade[]): number => Math.min(1, grades.length - 1);

/** The grade of a name; −1 where the scheme has none such. */
export const gradeNamed = (name: string, grades: readonly Grade[]): number =>
  grades.findIndex((grade) => grade.name === name);

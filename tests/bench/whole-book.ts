/** A seeded workbook for the whole job, as a file: completion, position, growth and their blend, and ballots of three classes. */
import { sketchedParts, zipped } from "../contract/sketched-file";
import type { SheetSketch } from "../contract/host-contract";
import { random } from "./data";

/** Record lines of an official. */
export const INDICATORS = 40;
const GROUPS = 5;
const METHODS = ["completion", "position", "growth", "completion 50%, position 30%, growth 20%"];

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** A workbook of one year with so many record lines, as Excel would save it. */
export function wholeBook(lines: number): Uint8Array {
  const next = random(20_250_301 + lines);
  const count = (most: number): number => Math.floor(most * next());
  const cents = (value: number): number => Math.round(value * 100) / 100;
  const officials = range(Math.round(lines / INDICATORS)).map((n): [string, string, string] => {
    return [`T${n}`, `Official ${n}`, `Town ${n}`];
  });
  const figures = (): (number | null)[] => {
    const target = cents(80 + 40 * next());
    const actual = cents(target * (0.8 + 0.4 * next()));
    return [target, actual, next() < 0.5 ? cents(actual * (0.97 + 0.03 * next())) : null, cents(target * 0.9)];
  };
  const ballots = (voters: number): number[] => {
    const [first, second, third, none, abstained] = [1 + count(voters), count(voters), count(5), count(2), count(2)];
    const sum = first + second + third + none + abstained;
    return [sum, sum, 0, first, second, third, none, abstained];
  };
  const sheets: readonly SheetSketch[] = [
    {
      name: "Scheme",
      rows: [
        ["Setting", "Value"],
        ["Year", 2025],
        [null],
        ["Component", "Weight %"],
        ["Indicators", 70],
        ["Democratic evaluation", 30],
      ],
    },
    {
      name: "Officials",
      rows: [
        ["ID", "Name", "Unit", "Group"],
        ...officials.map((official, n) => [...official, `Group ${(n % GROUPS) + 1}`]),
      ],
    },
    {
      name: "Indicators",
      rows: [
        ["Code", "Indicator", "Pillar", "Method", "Weight"],
        ...range(INDICATORS).map((n) => [
          `I${n}`,
          `Indicator ${n}`,
          `Pillar ${n % 4}`,
          METHODS[n % METHODS.length] ?? "",
          100 / INDICATORS,
        ]),
      ],
    },
    {
      name: "Record cards",
      rows: [
        ["Year", "ID", "Name", "Unit", "Indicator", "Target", "Actual", "Verified", "Last year"],
        ...officials.flatMap((official) =>
          range(INDICATORS).map((n) => [2025, ...official, `Indicator ${n}`, ...figures()]),
        ),
      ],
    },
    {
      name: "Ballots",
      rows: [
        ["Year", "ID", "Name", "Unit", "Voter class", "Issued", "Returned", "Invalid"].concat([
          "Outstanding",
          "Competent",
          "Basically competent",
          "Incompetent",
          "Abstained",
        ]),
        ...officials.flatMap((official) =>
          [["Leaders", 6] as const, ["Peers", 20] as const, ["Masses", 60] as const].map(([name, voters]) => [
            2025,
            ...official,
            name,
            ...ballots(voters),
          ]),
        ),
      ],
    },
  ];
  return zipped(sketchedParts(sheets));
}

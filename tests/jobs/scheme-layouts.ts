/** Scheme sheets as clerks lay them out: which tables there are, where they stand, and how figures are written. */
import fc from "fast-check";
import { timesTen, type Language } from "../../src/appraisal";
import type { CellValue, SheetSnapshot } from "../../src/workbook";

/** How the percentages of a column are written. */
const PERCENTAGES = ["plain", "text", "wide", "format", "share"] as const;
type Percentages = (typeof PERCENTAGES)[number];
const MINIMA = ["plain", "atLeast", "orMore"] as const;

interface Look {
  readonly value: CellValue;
  readonly format?: string;
}

function percentage(number: number | null, way: Percentages): Look {
  if (number === null) return { value: null };
  switch (way) {
    case "plain":
      return { value: number };
    case "text":
      return { value: `${number}%` };
    case "wide":
      return { value: `${number}％`.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) };
    case "format":
      return { value: timesTen(number, -2), format: "0.##%" };
    case "share":
      return { value: timesTen(number, -2) };
  }
}

function minimum(number: number, way: (typeof MINIMA)[number]): Look {
  return { value: way === "plain" ? number : way === "atLeast" ? `≥${number}` : `${number}分以上` };
}

const WORDS = {
  en: {
    sheet: "Scheme",
    title: "How we appraise",
    settings: ["Settings", "Setting", "Value"],
    bonusCap: "Bonus cap",
    targetsMetAt: "Targets met at",
    components: ["Components", "Component", "Weight %"],
    names: ["Indicators", "Democratic evaluation", "On-site investigation", "Individual talks", "Department opinions"],
    grades: ["Grades", "Grade", "Minimum score", "Quota %"],
    gradeNames: ["Excellent", "Good", "Fair", "Poor"],
    classes: ["Voter classes", "Class", "Weight %", "Masses"],
    classNames: ["Leaders", "Peers", "Masses"],
    masses: ["no", "no", "yes"],
  },
  "zh-CN": {
    sheet: "考核方案",
    title: "考核办法",
    settings: ["基本设置", "名称", "值"],
    bonusCap: "加分上限",
    targetsMetAt: "目标完成线",
    components: ["考核内容及权重", "考核内容", "权重（%）"],
    names: ["指标体系", "民主测评", "实地考察", "个别谈话", "部门意见"],
    grades: ["等次标准", "等次", "最低分", "比例上限（%）"],
    gradeNames: ["优秀", "良好", "一般", "较差"],
    classes: ["测评主体及权重", "测评主体", "权重（%）", "群众"],
    classNames: ["领导", "同级", "群众"],
    masses: ["否", "否", "是"],
  },
} as const;

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 3 });

/** What a sheet holds; `null` for what it leaves to the policy. */
const sheetSpec = fc.record({
  settings: maybe(
    fc.record({ targetsMetAt: maybe(fc.constantFrom(90, 95, 92.5)), way: fc.constantFrom(...PERCENTAGES) }),
  ),
  components: maybe(
    fc.record({
      weights: fc.shuffledSubarray([50, 25, 15, 10, 0], { minLength: 5 }),
      way: fc.constantFrom(...PERCENTAGES),
    }),
  ),
  grades: maybe(
    fc.record({
      quotas: maybe(fc.tuple(fc.constantFrom(15, 50), fc.constantFrom(40, null))),
      way: fc.constantFrom(...PERCENTAGES),
      minima: fc.constantFrom(...MINIMA),
      worstFirst: fc.boolean(),
    }),
  ),
  classes: maybe(
    fc.record({ weights: fc.shuffledSubarray([50, 30, 20], { minLength: 3 }), way: fc.constantFrom(...PERCENTAGES) }),
  ),
  sideBySide: fc.boolean(),
  captions: fc.boolean(),
  titleRows: fc.integer({ min: 0, max: 2 }),
  left: fc.integer({ min: 0, max: 1 }),
  excel: fc.boolean(),
});
type SheetSpec = (typeof sheetSpec extends fc.Arbitrary<infer T> ? T : never) & { readonly year?: number };

type Block = readonly (readonly Look[])[];
const text = (value: string): Look => ({ value });

function blocksOf(spec: SheetSpec, language: Language): readonly { readonly caption: string; readonly rows: Block }[] {
  const words = WORDS[language];
  const headed = ([caption, ...header]: readonly string[], rows: Block) => ({
    caption: caption ?? "",
    rows: [header.map(text), ...rows],
  });
  const { settings, components, grades, classes } = spec;
  return [
    ...(settings
      ? [
          headed(words.settings, [
            [text(words.bonusCap), { value: 5 }],
            ...(settings.targetsMetAt === null
              ? []
              : [[text(words.targetsMetAt), percentage(settings.targetsMetAt, settings.way)]]),
          ]),
        ]
      : []),
    ...(components
      ? [
          headed(
            words.components,
            components.weights.map((weight, n) => [text(words.names[n] ?? ""), percentage(weight, components.way)]),
          ),
        ]
      : []),
    ...(grades ? [headed(words.grades.slice(0, grades.quotas ? 4 : 3), gradeRows(grades, words.gradeNames))] : []),
    ...(classes
      ? [
          headed(
            words.classes,
            classes.weights.map((weight, n) => [
              text(words.classNames[n] ?? ""),
              percentage(weight, classes.way),
              text(words.masses[n] ?? ""),
            ]),
          ),
        ]
      : []),
  ];
}

function gradeRows(grades: NonNullable<SheetSpec["grades"]>, names: readonly string[]): Block {
  const rows = [90, 75, 60, 0].map((least, n): readonly Look[] => [
    text(names[n] ?? ""),
    minimum(least, grades.minima),
    ...(grades.quotas ? [percentage(grades.quotas[n] ?? null, grades.way)] : []),
  ]);
  return grades.worstFirst ? rows.reverse() : rows;
}

/** Lays a sheet out; tables stand under each other or side by side with one row or column between them. */
function layOut(spec: SheetSpec, language: Language): SheetSnapshot {
  const words = WORDS[language];
  const values: CellValue[][] = [];
  const formats: string[][] = [];
  const tables: SheetSnapshot["tables"][number][] = [];
  const put = (row: number, column: number, { value, format }: Look): void => {
    if (value === null) return;
    (values[row] ??= [])[column] = value;
    if (format !== undefined) (formats[row] ??= [])[column] = format;
  };
  if (spec.titleRows > 0) put(0, spec.left, text(words.title));
  let [row, column] = [spec.titleRows, spec.left];
  for (const { caption, rows } of blocksOf(spec, language)) {
    if (spec.captions) put(row, column, text(caption));
    const top = row + Number(spec.captions);
    rows.forEach((cells, down) => cells.forEach((cell, right) => put(top + down, column + right, cell)));
    const columns = rows[0]?.length ?? 0;
    if (spec.excel) {
      const area = { row: top, column, rows: rows.length, columns };
      tables.push({ name: `T_${spec.year ?? ""}_${tables.length}`, area, hasHeaders: true, hasTotals: false });
    }
    if (spec.sideBySide) column += columns + 1;
    else row = top + rows.length + 1;
  }
  const name = spec.year === undefined ? words.sheet : `${words.sheet} ${spec.year}`;
  return {
    ...{ name, visibility: "visible", values, formulas: [], formats, merges: [], tables },
    ...{ isProtected: false, isFiltered: false, marks: {} },
  };
}

/** The Scheme sheets of a workbook: none, one without a year, one for each of two years, or one of a year and one of none. */
export function schemeSheets(language: Language): fc.Arbitrary<readonly SheetSnapshot[]> {
  const laidOut = (year?: number) =>
    sheetSpec.map((spec) => layOut(year === undefined ? spec : { ...spec, year }, language));
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 4, arbitrary: fc.tuple(laidOut()) },
    { weight: 3, arbitrary: fc.tuple(laidOut(2024), laidOut(2025)) },
    { weight: 1, arbitrary: fc.tuple(laidOut(2025)) },
  );
}

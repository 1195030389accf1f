/** The sample's sheets as rows of plain contents. Good years give good figures; the dice only roughen them. */
import { defaultClasses, defaultComponents, defaultGrades, type Language } from "../appraisal";
import type { Content } from "../workbook";
import { INDICATORS, type SampleIndicator } from "./indicators";
import { PEOPLE, YEARS, type Person, type SampleYear } from "./people";
import { seeded } from "./random";
import { HEADERS, OPTIONS, RATINGS, SHEETS, WORDS } from "./words";

export interface SampleSheet {
  readonly name: string;
  /** Rows that are headers, for their looks. */
  readonly headerRows: readonly number[];
  readonly rows: readonly (readonly Content[])[];
  readonly dateColumn?: number;
}

type Header = keyof typeof HEADERS;

/** All input sheets of the sample in one language. Always the same. */
export function sampleSheets(language: Language): readonly SampleSheet[] {
  const dice = seeded(20251231);
  const vary = (width: number): number => (dice() - 0.5) * 2 * width;
  const whole = (low: number, high: number): number => low + Math.floor(dice() * (high - low + 1));
  const say = (words: Readonly<Record<Language, string>>): string => words[language];
  const heads = (...keys: Header[]): string[] => keys.map((key) => say(HEADERS[key]));
  const yes = (flag: boolean): string => say(flag ? WORDS.yes : WORDS.no);
  const who = (person: Person): Content[] => [person.id, say(person.name), say(person.unit)];
  const level = (person: Person, year: SampleYear): number => person.level[YEARS.indexOf(year)] ?? 0;
  const graded = (person: Person, year: SampleYear): boolean => person.id !== "D07" || year === 2025;
  const present = YEARS.flatMap((year) =>
    PEOPLE.filter((person) => graded(person, year)).map((person) => ({ year, person })),
  );
  const sheet = (key: keyof typeof SHEETS, columns: Header[], rows: Content[][], dateColumn?: number): SampleSheet => ({
    name: say(SHEETS[key]),
    headerRows: [0],
    rows: [heads(...columns), ...rows],
    ...(dateColumn === undefined ? {} : { dateColumn }),
  });

  const lastFigure = new Map<string, number>();
  function card(person: Person, year: SampleYear, one: SampleIndicator): Content[] {
    const good = level(person, year);
    const round = (value: number): number =>
      Math.abs(value) >= 1000 ? Math.round(value) : Math.round(value * 10) / 10;
    const line = (target: Content, actual: Content, verified: Content, last: Content): Content[] => [
      year,
      ...who(person),
      one.code,
      target,
      actual,
      verified,
      last,
    ];
    switch (one.shape) {
      case "rating":
        return line(null, say(RATINGS[good > 0.85 ? 0 : good > 0.55 ? 1 : 2] ?? RATINGS[2]), null, null);
      case "cases":
        return line(null, good > 0.9 ? 0 : whole(0, good > 0.6 ? 1 : 3), null, null);
      case "honours":
        return line(null, good > 0.85 ? whole(1, 3) : whole(0, 1), null, null);
      case "veto":
        return line(null, 0, null, null);
      case "target": {
        const key = `${person.id} ${one.code}`;
        const missed = one.isKey && (person.missed?.includes(year) ?? false);
        const percentage = one.measure?.en === "%";
        const base = lastFigure.get(key) ?? one.scale * (percentage ? 1 : 0.8 + 0.4 * dice());
        const target = round(percentage ? one.scale : base * (one.lower ? 0.95 : 1.05));
        const ratio = missed ? 0.82 + vary(0.04) : 0.985 + 0.06 * good + vary(0.012);
        const actual = round(one.lower ? target * (2 - ratio) : Math.min(target * ratio, percentage ? 100 : Infinity));
        lastFigure.set(key, actual);
        const verified = one.isPublic && person.id !== "T07" ? actual : null;
        // One unit reports more than the finance bureau confirms (P12).
        const boasts = person.id === "D06" && year === 2025 && one.code === "A4";
        return line(target, boasts ? round(actual * 1.08) : actual, verified, round(base));
      }
    }
  }

  function ballots(person: Person, year: SampleYear): Content[][] {
    const good = level(person, year);
    const angry = person.dissatisfied?.includes(year) ?? false;
    const classes = [
      [WORDS.leaders, whole(11, 15)],
      [WORDS.peers, whole(14, 22)],
      [WORDS.masses, whole(40, 60)],
    ] as const;
    return classes
      .filter(([voters]) => !(person.id === "T08" && year === 2024 && voters === WORDS.peers))
      .map(([voters, issued]) => {
        const lowTurnout = person.id === "D06" && year === 2025 && voters === WORDS.masses;
        const returned = lowTurnout ? Math.floor(issued * 0.7) : issued - whole(0, 2);
        const invalid = whole(0, 1);
        const abstained = whole(0, 1);
        const count = returned - invalid - abstained;
        const against = voters === WORDS.masses && angry ? Math.ceil(count * 0.38) : good < 0.6 ? whole(0, 2) : 0;
        const best = Math.round((count - against) * Math.min(0.97, good));
        const fair = good > 0.85 ? 0 : Math.min(whole(0, 2), count - against - best);
        const options = [best, count - against - best - fair, fair, against];
        return [year, ...who(person), say(voters), issued, returned, invalid, ...options, abstained];
      });
  }

  const mark = (good: number): number => Math.round((70 + 28 * good + vary(1.5)) * 10) / 10;
  const limited = (value: number): number => Math.min(100, value);

  return [
    scheme(language, say),
    sheet(
      "officials",
      ["year", "id", "name", "unit", "group", "coefficient", "notGraded"],
      // The latest year comes first, where its results are in sight.
      [...present]
        .sort((a, b) => b.year - a.year)
        .map(({ year, person }) => [
          year,
          ...who(person),
          say(person.town ? WORDS.towns : WORDS.departments),
          person.coefficient,
          person.id === "D07" ? say({ en: "New in post", "zh-CN": "任职时间短" }) : null,
        ]),
    ),
    sheet(
      "indicators",
      [
        "code",
        "indicator",
        "pillar",
        "groups",
        "kind",
        "method",
        "weight",
        "direction",
        "measure",
        "parameters",
        "key",
        "public",
        "source",
      ],
      INDICATORS.map((one) => [
        one.code,
        say(one.name),
        say(one.pillar),
        one.group && say(one.group),
        say(one.shape === "rating" ? WORDS.qualitative : WORDS.quantitative),
        say(one.method),
        one.weight,
        say(one.lower ? WORDS.lower : WORDS.higher),
        one.measure && say(one.measure),
        one.parameters && say(one.parameters),
        yes(one.isKey),
        yes(one.isPublic),
        say(one.source),
      ]),
    ),
    sheet(
      "cards",
      ["year", "id", "name", "unit", "indicator", "target", "actual", "verified", "lastYear"],
      present
        .filter(({ person }) => person.id !== "D07")
        .flatMap(({ year, person }) =>
          INDICATORS.filter((one) => one.group === null || (one.group === WORDS.towns) === person.town).map((one) =>
            card(person, year, one),
          ),
        ),
    ),
    {
      name: say(SHEETS.ballots),
      headerRows: [0],
      rows: [
        [
          ...heads("year", "id", "name", "unit", "voterClass", "issued", "returned", "invalid"),
          ...OPTIONS.map(say),
          say(HEADERS.abstained),
        ],
        ...present.filter(({ person }) => person.id !== "D07").flatMap(({ year, person }) => ballots(person, year)),
      ],
    },
    sheet(
      "marks",
      ["year", "id", "name", "unit", "investigation", "selfEvaluation"],
      present
        .filter(({ person }) => person.id !== "D07")
        .map(({ year, person }) => [
          year,
          ...who(person),
          limited(mark(level(person, year))),
          limited(mark(level(person, year)) + 1),
        ]),
    ),
    sheet(
      "talks",
      ["year", "id", "name", "unit", "positive", "mixed", "negative"],
      present
        .filter(({ person }) => person.id !== "D07")
        .map(({ year, person }) => {
          const people = whole(9, 15);
          const positive = Math.round(people * Math.min(1, level(person, year) + 0.02));
          const negative = level(person, year) < 0.6 ? 1 : 0;
          return [
            year,
            ...who(person),
            Math.min(positive, people - negative),
            people - Math.min(positive, people - negative) - negative,
            negative,
          ];
        }),
    ),
    sheet(
      "opinions",
      ["year", "id", "name", "unit", "department", "opinion"],
      present
        .filter(({ person }) => person.id !== "D07")
        .flatMap(({ year, person }) =>
          [WORDS.discipline, WORDS.finance, WORDS.audit].map((department) => [
            year,
            ...who(person),
            say(department),
            say(level(person, year) + vary(0.1) > 0.62 ? WORDS.agree : WORDS.reservations),
          ]),
        ),
    ),
    sheet(
      "checks",
      ["date", "id", "name", "unit", "mark", "item"],
      present
        .filter(({ person }) => person.id !== "D07")
        .flatMap(({ year, person }) =>
          [4, 7, 10].map((month) => [
            excelDate(year, month, 10),
            ...who(person),
            limited(mark(level(person, year))),
            say(month === 7 ? WORDS.floodControl : WORDS.dailyWork),
          ]),
        ),
      0,
    ),
    sheet(
      "findings",
      ["year", "id", "name", "unit", "findingKind", "confirmed", "findingSource", "evidence"],
      findings(say, who),
    ),
    sheet("team", ["year", "id", "name", "unit", "grade", "reason", "followUp"], teamOpinions(language, say, who)),
  ];
}

/** The serial number of a date in Excel's 1900 system. */
function excelDate(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

type Say = (words: Readonly<Record<Language, string>>) => string;

function scheme(language: Language, say: Say): SampleSheet {
  const en = language === "en";
  const classes = defaultClasses(language);
  const rows: Content[][] = [
    en ? ["Setting", "Value"] : ["名称", "值"],
    [en ? "Year" : "年度", 2025],
    [en ? "Scheme version" : "方案版本", "2025-1"],
    [en ? "Decimals" : "小数位数", 2],
    [en ? "Bonus cap" : "加分上限", 3],
    [en ? "Targets met at" : "目标完成线", "95%"],
    [],
    en ? ["Component", "Weight %"] : ["考核内容", "权重（%）"],
    ...defaultComponents(language).map(({ name, weight }) => [name, weight]),
    [],
    en ? ["Grade", "Minimum score", "Quota %"] : ["等次", "最低分", "比例上限（%）"],
    ...defaultGrades(language).map(({ name, minimum, quota }) => [name, minimum, quota === null ? null : 25]),
    [],
    en ? ["Class", "Weight %", "Masses"] : ["测评主体", "权重（%）", "群众"],
    ...classes.map(({ name, weight, masses }) => [name, weight, say(masses ? WORDS.yes : WORDS.no)]),
  ];
  return { name: say(SHEETS.scheme), headerRows: [0, 7, 16, 22], rows };
}

function person(id: string): Person {
  const found = PEOPLE.find((one) => one.id === id);
  if (!found) throw new Error(`The sample has nobody with the ID ${id}`);
  return found;
}

function findings(say: Say, who: (person: Person) => Content[]): Content[][] {
  const row = (year: SampleYear, id: string, en: string, zh: string, confirmed: boolean): Content[] => [
    year,
    ...who(person(id)),
    say({ en, "zh-CN": zh }),
    say(confirmed ? WORDS.yes : WORDS.no),
    say(WORDS.discipline),
    say({ en: "Record of the check", "zh-CN": "核查记录" }),
  ];
  return [
    row(2025, "D03", "playing with numbers", "数字游戏", true),
    row(2025, "D04", "dishonest conduct", "作风不实", true),
    row(2024, "T02", "work for show", "形式主义", false),
  ];
}

function teamOpinions(language: Language, say: Say, who: (person: Person) => Content[]): Content[][] {
  const competent = defaultGrades(language)[1]?.name ?? "";
  return [
    [2024, ...who(person("T05")), null, null, null],
    [2025, ...who(person("T05")), null, null, say({ en: "not improved", "zh-CN": "未改进" })],
    [2025, ...who(person("D02")), competent, null, null],
  ];
}

import {
  describeMethod,
  figureKind,
  isWeighted,
  methodNames,
  readMethod,
  type MethodReading,
} from "../../../src/appraisal";

const GRADES = ["优秀", "称职", "基本称职", "不称职"];

function read(method: string, parameters = "", weight: number | null = 10, cap: number | null = null): MethodReading {
  return readMethod({ method, parameters, weight, cap, grades: GRADES });
}

/** Each part as `name percentage` with the parameters that the test asks about. */
function parametersOf(method: string, parameters = "", weight: number | null = 10, cap: number | null = null) {
  const reading = read(method, parameters, weight, cap);
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  return reading.method.parts.map((part) => part.parameters);
}

function faultOf(method: string, parameters = "", weight: number | null = 10, cap: number | null = null) {
  const reading = read(method, parameters, weight, cap);
  return reading.ok ? null : reading.code === "unknown-method" ? reading.code : reading.fault;
}

describe("the Method cell", () => {
  it.each([
    ["completion", "完成率", { cap: 1, inverse: false }],
    ["position", "位次", { floor: 0.6, step: null }],
    ["growth", "增幅", { floor: 0.6, target: null, cap: 1 }],
    ["best", "比最优", { cap: 1 }],
    ["minmax", "极差", { floor: 0.6 }],
    ["rating", "评分", {}],
    ["deduction", "扣分", { each: 1 }],
    ["bonus", "加分", { each: 1, max: 5 }],
    ["veto", "一票否决", { ceiling: "基本称职" }],
  ])("%s is %s, with its defaults", (english, chinese, defaults) => {
    const expected = { ok: true, method: { parts: [{ name: english, percentage: 100, parameters: defaults }] } };
    expect(read(english)).toMatchObject(expected);
    expect(read(` ${english.toUpperCase()} `)).toMatchObject(expected);
    expect(read(chinese)).toMatchObject(expected);
  });

  it.each([
    "completion 50%, position 30%, growth 20%",
    "完成率 50%, 位次 30%, 增幅 20%",
    "完成率50%+位次30%+增幅20%",
    "完成率５０％，位次３０％、增幅２０％",
    "Completion 50 %+POSITION 30 %， growth20%",
  ])("reads the blend %s", (text) => {
    const reading = read(text);
    expect(reading.ok && reading.method.parts.map(({ name, percentage }) => [name, percentage])).toEqual([
      ["completion", 50],
      ["position", 30],
      ["growth", 20],
    ]);
  });

  it.each([
    ["", "unknown-method"],
    ["完成度", "unknown-method"],
    ["一票否优", "unknown-method"],
    ["completion 50%, ranking 50%", "unknown-method"],
    ["completion 60%, position 30%", { kind: "blend-not-100", sum: 90 }],
    ["completion 60%", { kind: "blend-not-100", sum: 60 }],
    ["completion, position", { kind: "unreadable", text: "completion" }],
    ["completion 100%, position 0%", { kind: "out-of-range", text: "position 0%" }],
    ["completion 50%, deduction 50%", { kind: "not-blendable", text: "deduction 50%" }],
    ["加分50%+位次50%", { kind: "not-blendable", text: "加分50%" }],
  ])("refuses %s", (text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });

  it("adds thirds up to 100", () => {
    expect(faultOf("completion 33.3%, position 33.3%, growth 33.4%")).toBeNull();
  });
});

describe("the Parameters cell", () => {
  it.each([
    ["completion", "cap=1.2; inverse", { cap: 1.2, inverse: true }],
    ["完成率", "上限＝１２０％；反比", { cap: 1.2, inverse: true }],
    ["completion", "Cap = 120 %\nInverse", { cap: 1.2, inverse: true }],
    ["position", "阶梯=8%; 保底=0.5", { step: 0.08, floor: 0.5 }],
    ["growth", "目标增幅=6%", { target: 0.06 }],
    ["bonus", "each＝0.5\nmax＝2", { each: 0.5, max: 2 }],
    ["加分", "每次=0.5；最高=2", { each: 0.5, max: 2 }],
    ["veto", "ceiling=称职", { ceiling: "称职" }],
    ["一票否决", "最高等次=不称职", { ceiling: "不称职" }],
    ["completion", "—", { cap: 1 }],
    ["completion", "；", { cap: 1 }],
    ["completion", "cap=1.2; cap=1.2", { cap: 1.2 }],
  ])("%s: %s", (method, parameters, expected) => {
    expect(parametersOf(method, parameters)).toMatchObject([expected]);
  });

  it.each([
    ["60:0.6; 100:1", { of: "value", step: false, floor: 0 }],
    ["-10:0.5; 0:80%; 5:1; 按增幅; 阶梯; 保底=0.2", { of: "growth", step: true, floor: 0.2 }],
    ["６０：０．６；１００：１；按完成率", { of: "ratio" }],
    ["60:0.6\n100:1\nof=ratio", { of: "ratio" }],
    [
      "1,000:0.6; 500:1",
      {
        pairs: [
          { figure: 1000, share: 0.6 },
          { figure: 500, share: 1 },
        ],
      },
    ],
  ])("bands: %s", (parameters, expected) => {
    expect(parametersOf("bands", parameters)).toMatchObject([expected]);
  });

  it("holds for every part of a blend that knows it", () => {
    expect(parametersOf("completion 60%, position 20%, growth 20%", "floor=0.7; cap=1.1")).toEqual([
      { cap: 1.1, inverse: false },
      { floor: 0.7, step: null },
      { floor: 0.7, target: null, cap: 1.1 },
    ]);
  });

  it("gives step with a value to position, and without one to bands", () => {
    const [position, bands] = parametersOf("position 50%, bands 50%", "step=0.05; step; 0:0.5; 10:1");
    expect(position).toMatchObject({ step: 0.05 });
    expect(bands).toMatchObject({ step: true });
    expect(faultOf("position", "step")).toEqual({ kind: "unknown-name", text: "step" });
    expect(faultOf("bands", "step=0.1; 0:0.5; 10:1")).toEqual({ kind: "unknown-name", text: "step" });
    expect(faultOf("growth", "step=0.1")).toEqual({ kind: "unknown-name", text: "step" });
  });

  it.each([
    ["completion", "floor=0.5", { kind: "unknown-name", text: "floor" }],
    ["completion", "封顶", { kind: "unknown-name", text: "封顶" }],
    ["completion", "cap=much", { kind: "unreadable", text: "cap=much" }],
    ["completion", "cap=", { kind: "unreadable", text: "cap=" }],
    ["completion", "cap=1, inverse", { kind: "unreadable", text: "cap=1, inverse" }],
    ["completion", "cap=1; cap=1.2", { kind: "unreadable", text: "cap=1.2" }],
    ["completion", "60:0.6", { kind: "unreadable", text: "60:0.6" }],
    ["completion", "cap=0", { kind: "out-of-range", text: "cap=0" }],
    ["completion", "cap=120", { kind: "out-of-range", text: "cap=120" }],
    ["minmax", "floor=60", { kind: "out-of-range", text: "floor=60" }],
    ["growth", "target=0", { kind: "out-of-range", text: "target=0" }],
    ["growth", "target=-5%", { kind: "out-of-range", text: "target=-5%" }],
    ["bands", "", { kind: "needs-pairs" }],
    ["bands", "60:0.6", { kind: "needs-pairs" }],
    ["bands", "60:0.6; 80:0.6; 90:1", { kind: "pairs-not-monotonic" }],
    ["bands", "60:0.6; 80:0.9; 90:0.8", { kind: "pairs-not-monotonic" }],
    ["bands", "60:0.6; 60:0.9", { kind: "pairs-not-monotonic" }],
    ["bands", "60:0.6; high:1", { kind: "unreadable", text: "high:1" }],
    ["bands", "60:60; 100:100", { kind: "out-of-range", text: "60:60" }],
    ["bands", "60:0.6; 100:1; of=length", { kind: "unreadable", text: "of=length" }],
    ["bands", "95%:0.6; 100%:1; of=ratio", { kind: "unreadable", text: "95%:0.6" }],
    ["veto", "ceiling=Good", { kind: "unknown-ceiling", text: "Good" }],
    ["rating", "cap=1.2", { kind: "unknown-name", text: "cap" }],
  ])("refuses %s: %s", (method, parameters, fault) => {
    expect(faultOf(method, parameters)).toEqual(fault);
  });

  it("carries out a target growth over 1 with a warning", () => {
    expect(read("growth", "target=6")).toMatchObject({
      ok: true,
      warnings: [{ kind: "large-target", text: "target=6" }],
    });
    expect(read("growth", "target=100%")).toMatchObject({ ok: true, warnings: [] });
  });

  it("takes names of objects for ordinary words", () => {
    expect(faultOf("constructor")).toBe("unknown-method");
    expect(faultOf("completion", "__proto__=1; toString")).toEqual({ kind: "unknown-name", text: "__proto__" });
  });
});

describe("the Cap column", () => {
  it("is in points: cap = Cap ÷ Weight, for every part that knows a cap", () => {
    expect(parametersOf("completion 50%, best 50%", "", 10, 12)).toMatchObject([{ cap: 1.2 }, { cap: 1.2 }]);
  });

  it("may say the same as cap=, but nothing else", () => {
    expect(parametersOf("completion", "cap=120%", 10, 12)).toMatchObject([{ cap: 1.2 }]);
    expect(faultOf("completion", "cap=1.1", 10, 12)).toEqual({ kind: "cap-contradicts" });
    expect(faultOf("completion", "cap=1", 10, 12)).toEqual({ kind: "cap-contradicts" });
    expect(faultOf("completion", "", 10, 0)).toEqual({ kind: "out-of-range", text: "0" });
  });

  it("is ignored on a method without a cap", () => {
    expect(parametersOf("position", "", 10, 12)).toEqual([{ floor: 0.6, step: null }]);
    expect(parametersOf("bonus", "", null, 3)).toEqual([{ each: 1, max: 5 }]);
  });
});

it.each([
  ["completion", "measure", true],
  ["completion 50%, rating 50%", "mark", true],
  ["rating", "mark", true],
  ["deduction", "count", true],
  ["bonus", "count", false],
  ["veto", "veto", false],
])("%s takes a %s; weighted: %s", (text, kind, weighted) => {
  const reading = read(text);
  if (!reading.ok) throw new Error(text);
  expect([figureKind(reading.method), isWeighted(reading.method)]).toEqual([kind, weighted]);
});

it("names methods in either language", () => {
  const blend = read("完成率60%+位次40%");
  if (!blend.ok) throw new Error("blend");
  expect(describeMethod(blend.method, "en")).toBe("completion 60 %, position 40 %");
  expect(describeMethod(blend.method, "zh-CN")).toBe("完成率 60 %、位次 40 %");
  expect(methodNames("zh-CN")).toEqual([
    "完成率",
    "位次",
    "增幅",
    "比最优",
    "极差",
    "分档",
    "评分",
    "扣分",
    "加分",
    "一票否决",
  ]);
});

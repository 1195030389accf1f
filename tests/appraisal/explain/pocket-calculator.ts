/** Reads an English explanation of an indicator as somebody with a pocket calculator does: from nothing but its numbers. */

/** A number, in brackets where a formula holds a negative one. */
const N = String.raw`\(?(-?\d+(?:\.\d+)?)\)?`;

/** Calculations that a phrase may show: what it shows last is worked out from the numbers before. */
const CALCULATIONS: readonly (readonly [string, (...read: number[]) => number])[] = [
  [`^${N} of ${N}(?: [^\\s,]+)? = ${N} %`, (v, t) => (100 * v) / t],
  [
    `^${N} against ${N}[^,:]*, less is better: 2 − ${N} ÷ ${N} = ${N} %`,
    (v, t, a, b) => (a === v && b === t ? 200 - (100 * v) / t : NaN),
  ],
  [`less is better: ${N} ÷ ${N} = ${N} %`, (top, v) => (100 * top) / v],
  [`^${N} against the group's best of ${N}(?: [^\\s,]+)? = ${N} %`, (v, best) => (100 * v) / best],
  [`less is better: reached = ${N} %`, () => 100],
  [`less is better: missed = ${N} %`, () => 0],
  [`makes no ratio: has the best = ${N} %`, () => 100],
  [`makes no ratio: has not the best = ${N} %`, () => 0],
  [
    `rank ${N} of ${N}, from 100 % for the first to ${N} % for the last = ${N} %`,
    (rank, of, last) => 100 - ((100 - last) * (rank - 1)) / (of - 1),
  ],
  [`rank 1 of 1 = ${N} %`, () => 100],
  [
    `rank ${N} of ${N}, 100 % − ${N} % × ${N} = ${N} %`,
    (rank, _of, step, lost) => (lost === rank - 1 ? 100 - step * lost : NaN),
  ],
  [`^${N} after ${N}[^,]*, ${N} % (?:better|worse) than last year`, (v, p) => Math.abs((100 * (v - p)) / p)],
  [`, ${N} % better than last year, against ${N} % wanted = ${N} %`, (g, wanted) => (100 * g) / wanted],
  [`, ${N} % worse than last year, against ${N} % wanted = ${N} %`, (g, wanted) => (-100 * g) / wanted],
  [
    `^${N} between the group's ${N} and ${N}[^,]*, from ${N} % for the worst to 100 % for the best = ${N} %`,
    (v, min, max, floor) => floor + ((100 - floor) * (v - min)) / (max - min),
  ],
  [
    `^${N} between the group's ${N} and ${N}[^,]*, less is better, from ${N} % for the worst to 100 % for the best = ${N} %`,
    (v, min, max, floor) => floor + ((100 - floor) * (max - v)) / (max - min),
  ],
  [`all of the group alike = ${N} %`, () => 100],
  [`^${N}[^,]*, between ${N} \\(worth ${N} %\\) and ${N} \\(worth ${N} %\\) = ${N} %`, onCurve],
  [
    `(?:=|,) ${N} %(?: better than last year)?, between ${N} % \\(worth ${N} %\\) and ${N} % \\(worth ${N} %\\) = ${N} %`,
    onCurve,
  ],
  [
    `, ${N} % worse than last year, between ${N} % \\(worth ${N} %\\) and ${N} % \\(worth ${N} %\\) = ${N} %`,
    (g, ...band) => onCurve(-g, ...band),
  ],
  [`, reaches ${N}(?: %)? \\(worth ${N} %\\), not .* = ${N} %`, (_reached, worth) => worth],
  [`^rated ${N} = ${N} %`, (mark) => mark],
  [`^${N} × ${N} points off ${N} = ${N} %`, (v, each, weight) => 100 - (100 * v * each) / weight],
  [`^${N} × ${N} = ${N} bonus points`, (v, each) => v * each],
  [` = ${N} %, × condition coefficient ${N} \\(P6\\) = ${N} %`, (before, k) => before * k],
];

function onCurve(x = NaN, from = NaN, low = NaN, to = NaN, high = NaN): number {
  return low + ((high - low) * (x - from)) / (to - from);
}

export interface Reading {
  /** What does not come out as shown; nothing is wrong where the sentence says that unrounded numbers were used. */
  readonly wrong: readonly string[];
  readonly points: string;
  readonly rules: string;
  readonly isUnrounded: boolean;
}

/** Works out again every number of a sentence that others of it explain. */
export function read(sentence: string): Reading {
  // A rating word is worth its mark.
  const plain = sentence.replaceAll(/\b(?:good|fair) \((\d+)\)/g, "$1");
  const [, name = "", body = "", points = "", unrounded = "", rules = ""] =
    /^([^:]*): (.*) = (\S+) points(, worked out with unrounded numbers)? \((P\d(?:, P\d)*)\)$/.exec(plain) ?? [];
  const wrong: string[] = name === "" ? [`not understood: ${sentence}`] : [];
  const check = (shown: string, value: number, what: string) => {
    if (!isShown(shown, value)) wrong.push(`${what}: ${value} is not ${shown}, in ${sentence}`);
  };
  const [shares = "", weight = ""] = body.split(", × ").length > 1 ? cutLast(body, ", × ") : [body];
  const phrases = shares.split("; ");
  const [together] = match(`^together ${N} %$`, phrases.at(-1) ?? "") ?? [];
  const parts = together === undefined ? phrases : phrases.slice(0, -1);
  const worths = parts.map((part) => {
    const [, share = "100", phrase = ""] = /^(?:[a-z]+ (\S+) %: )?(.*)$/.exec(part) ?? [];
    const known = CALCULATIONS.filter(([pattern, formula]) => {
      const found = match(pattern, phrase);
      if (found) check(found.at(-1) ?? "", formula(...found.slice(0, -1).map(Number)), pattern);
      return found;
    });
    const isTold =
      known.length > 0 || /: as good as can be, |, (?:on|short of|beyond) the |nothing to lose/.test(phrase);
    if (!isTold) wrong.push(`not understood: ${phrase}`);
    checkLimits(phrase, wrong);
    return (Number(share) * Number(lastShare(phrase))) / 100;
  });
  if (together !== undefined)
    check(
      together,
      worths.reduce((a, b) => a + b, 0),
      "together",
    );
  if (weight !== "") {
    const share = Number(together ?? lastShare(parts[0] ?? ""));
    check(points, (share * Number(/^\S+/.exec(weight)?.[0])) / 100, "points");
  } else {
    const [, added = "", most = ""] = /= (\S+) bonus points, (\S+) at most$/.exec(body) ?? [];
    check(points, Math.min(Number(added), Number(most)), "bonus");
  }
  return { wrong: unrounded === "" ? wrong : [], points, rules, isUnrounded: unrounded !== "" };
}

/** Capped only from above, and held up only from below. */
function checkLimits(phrase: string, wrong: string[]): void {
  const [before, cap] = match(`= ${N} %, capped at ${N} %$`, phrase) ?? ["2", "1"];
  if (!(Number(before) > Number(cap))) wrong.push(`capped: ${phrase}`);
  const [above, low] = match(`= ${N} %, not below ${N} %$`, phrase) ?? ["1", "2"];
  if (!(Number(above) < Number(low))) wrong.push(`not below: ${phrase}`);
}

function lastShare(phrase: string): string {
  return match(`${N} %$`, phrase)?.[0] ?? "";
}

function match(pattern: string, text: string): readonly string[] | null {
  const found = new RegExp(pattern).exec(text);
  return found && found.slice(1);
}

function cutLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/** Whether a number comes out as shown, to as many decimals as are shown, two at least. */
function isShown(shown: string, value: number): boolean {
  const decimals = Math.max(2, (shown.split(".")[1] ?? "").length);
  const half = 0.5 / 10 ** decimals;
  return Math.abs(Number(shown) - value) <= half * (1 + 1e-6) + Math.abs(value) * 1e-12;
}

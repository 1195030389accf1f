/** Reads an explanation as a distrustful clerk with a pocket calculator does: works out what it shows, and compares. */
import { roundTo } from "../../../src/appraisal";

/** Something that a sentence says is equal. */
export interface Claim {
  readonly left: string;
  /** What the left side gives by hand. */
  readonly found: number;
  /** What the sentence says. */
  readonly said: number;
  /** Whether the two agree to the decimals shown. */
  readonly agrees: boolean;
  /** Whether the sentence says that and why they do not. */
  readonly excused: boolean;
}

const EXCUSE = /\((?:the parts|the numbers) as shown[^)]*\)|（(?:所列各项|按所列数字)[^）]*）/g;
const RULE = / \(P[^)]*\)|（P[^）]*）/g;
const COUNT = /\d+ (?:opinions|marks|个部门意见|次评分)[:：]/g;
const ROUNDED = /, rounded to (?:(\d) decimals?|a whole number): |，四舍五入(?:保留 (\d) 位小数为|取整为) /g;

/** The claims of a sentence whose names hold no digits, in their order. `×` at the start goes on from the result before. */
export function claimsOf(sentence: string): readonly Claim[] {
  const claims: Claim[] = [];
  let before = NaN;
  const text = sentence
    .replace(EXCUSE, "!")
    .replace(RULE, "")
    .replace(COUNT, "")
    .replace(ROUNDED, (_, english?: string, chinese?: string) => `;~${english ?? chinese ?? "0"}=`);
  for (const clause of text.split(/[;,；，]/)) {
    const sum = clause.replace(/[^\d.+×÷=()%!~]/g, "").replace(/\(\)/g, "");
    const [left = "", right] = sum.split("=");
    if (right === undefined) {
      if (/^[\d.]+$/.test(left)) before = Number(left);
      continue;
    }
    const said = Number(right.replace("!", ""));
    const places = right.replace("!", "").split(".")[1]?.length ?? 0;
    const isSum = /^[\d.+]+$/.test(left);
    const found = left.startsWith("~")
      ? roundTo(before, Number(left.slice(1)))
      : workOut(left.startsWith("×") ? `${before}${left}` : left);
    const agrees = Math.abs(found - said) < 1e-9 || (!isSum && roundTo(found, places) === said);
    claims.push({ left, found, said, agrees, excused: right.includes("!") });
    before = said;
  }
  return claims;
}

/** `(8×100+2×60)÷10`, `96.00×40%+88.57×60%`. */
function workOut(expression: string): number {
  const flat = expression.replace(/\(([^()]*)\)/g, (_, inner: string) => String(workOut(inner)));
  return flat
    .split("+")
    .map((term) =>
      term
        .split(/(?=[×÷])/)
        .map((factor) => {
          const number = Number(factor.replace(/[×÷%]/g, "")) / (factor.endsWith("%") ? 100 : 1);
          return factor.startsWith("÷") ? 1 / number : number;
        })
        .reduce((product, factor) => product * factor, 1),
    )
    .reduce((total, term) => total + term, 0);
}

/** The few functions of Excel that the workbooks here use. */
import { compare, FormulaError, numberOf, rounded, scalarOf, textOf, truthOf, type Scalar } from "./values";
import type { CellValue } from "../../workbook";

/** An argument: a value, or the values of cells in reading order. */
export type Argument = Scalar | readonly CellValue[];

type Function = (...args: readonly Argument[]) => Scalar;

const isCells = (arg: Argument | undefined): arg is readonly CellValue[] => Array.isArray(arg);

/** The numbers of the arguments: of cells only what is a number, else whatever can become one. */
function numbers(args: readonly Argument[]): number[] {
  return args.flatMap((arg) =>
    isCells(arg) ? arg.map(scalarOf).filter((value) => typeof value === "number") : [numberOf(arg)],
  );
}

function single(arg: Argument | undefined): Scalar {
  if (arg === undefined) return null;
  return isCells(arg) ? scalarOf(arg[0] ?? null) : arg;
}

const number = (arg: Argument | undefined): number => numberOf(single(arg));
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function average(values: readonly number[]): number {
  if (values.length === 0) throw new FormulaError("#DIV/0!");
  return total(values) / values.length;
}

function sumProduct(...args: readonly Argument[]): number {
  const lists = args.map((arg) => (isCells(arg) ? arg.map(scalarOf) : [arg]));
  const length = lists[0]?.length ?? 0;
  if (lists.some((list) => list.length !== length)) throw new FormulaError("#VALUE!");
  const factor = (value: Scalar | undefined): number => (typeof value === "number" ? value : 0);
  return total(Array.from({ length }, (_, at) => lists.reduce((product, list) => product * factor(list[at]), 1)));
}

function extreme(args: readonly Argument[], better: (a: number, b: number) => number): number {
  const [first, ...rest] = numbers(args);
  return rest.reduce((best, value) => better(best, value), first ?? 0);
}

/** Counts the cells that meet a criterion such as `>=60` or `优秀`. */
function countIf(cells: Argument | undefined, criterion: Argument | undefined): number {
  const [, sign = "", wanted = ""] = /^(<>|<=|>=|[<>=])?(.*)$/s.exec(textOf(single(criterion))) ?? [];
  const operand = wanted.trim() !== "" && !Number.isNaN(Number(wanted)) ? Number(wanted) : wanted;
  const test = COMPARISONS.get(sign === "" ? "=" : sign);
  const values = isCells(cells) ? cells : [];
  return values.filter((value) => typeof value === typeof operand && test?.(compare(value as Scalar, operand))).length;
}

/** What the signs of comparison make of an order. */
export const COMPARISONS: ReadonlyMap<string, (order: number) => boolean> = new Map([
  ["=", (order: number) => order === 0],
  ["<>", (order: number) => order !== 0],
  ["<", (order: number) => order < 0],
  [">", (order: number) => order > 0],
  ["<=", (order: number) => order <= 0],
  [">=", (order: number) => order >= 0],
]);

export const FUNCTIONS: ReadonlyMap<string, Function> = new Map<string, Function>([
  ["SUM", (...args) => total(numbers(args))],
  ["SUMPRODUCT", sumProduct],
  ["AVERAGE", (...args) => average(numbers(args))],
  ["MIN", (...args) => extreme(args, Math.min)],
  ["MAX", (...args) => extreme(args, Math.max)],
  ["COUNT", (...args) => args.flatMap((arg) => arg).filter((value) => typeof value === "number").length],
  ["COUNTA", (...args) => args.flatMap((arg) => arg).filter((value) => value !== null).length],
  ["COUNTIF", countIf],
  ["ROUND", (value, decimals) => rounded(number(value), number(decimals))],
  ["ROUNDUP", (value, decimals) => rounded(number(value), number(decimals), Math.ceil)],
  ["ROUNDDOWN", (value, decimals) => rounded(number(value), number(decimals), Math.floor)],
  ["INT", (value) => Math.floor(number(value))],
  ["ABS", (value) => Math.abs(number(value))],
  ["POWER", (base, exponent) => number(base) ** number(exponent)],
  ["AND", (...args) => args.every((arg) => truthOf(single(arg)))],
  ["OR", (...args) => args.some((arg) => truthOf(single(arg)))],
  ["NOT", (arg) => !truthOf(single(arg))],
  ["ISNUMBER", (arg) => typeof single(arg) === "number"],
  ["ISBLANK", (arg) => single(arg) === null],
  ["LEN", (arg) => textOf(single(arg)).length],
  ["CONCATENATE", (...args) => args.map((arg) => textOf(single(arg))).join("")],
  ["HYPERLINK", (link, shown) => single(shown ?? link)],
]);

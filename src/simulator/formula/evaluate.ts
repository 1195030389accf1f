/** What a formula comes to. */
import type { Area, CellValue } from "../../workbook";
import { COMPARISONS, FUNCTIONS, type Argument } from "./functions";
import { parseFormula, type Tree } from "./parse";
import { Unsupported } from "./tokens";
import { compare, FormulaError, numberOf, scalarOf, textOf, truthOf, type Scalar } from "./values";

/** The cells around a formula; `sheet` is null for its own. Gives `null` for a sheet that is not there. */
export type Cells = (sheet: string | null, area: Area) => readonly CellValue[] | null;

const trees = new Map<string, Tree>();

/** The value of a formula with its leading `=`. Throws `Unsupported` for what is beyond this small engine. */
export function evaluateFormula(formula: string, cells: Cells): CellValue {
  const tree = trees.get(formula) ?? parseFormula(formula);
  trees.set(formula, tree);
  try {
    const value = scalar(tree, cells);
    // A formula never gives an empty cell, nor a number that is none.
    if (typeof value === "number" && !Number.isFinite(value)) return { error: "#NUM!" };
    return value ?? 0;
  } catch (error) {
    if (error instanceof FormulaError) return { error: error.code };
    throw error;
  }
}

function scalar(tree: Tree, cells: Cells): Scalar {
  const value = argument(tree, cells);
  if (!Array.isArray(value)) return value as Scalar;
  if (value.length !== 1) throw new Unsupported("array");
  return scalarOf(value[0] as CellValue);
}

function argument(tree: Tree, cells: Cells): Argument {
  switch (tree.kind) {
    case "constant":
      return tree.value;
    case "error":
      throw new FormulaError(tree.value);
    case "cells":
      return referred(tree, cells);
    case "negate":
      return -numberOf(scalar(tree.of, cells));
    case "percent":
      return numberOf(scalar(tree.of, cells)) / 100;
    case "binary":
      return combine(tree.sign, scalar(tree.left, cells), scalar(tree.right, cells));
    case "call":
      return call(tree.name, tree.args, cells);
  }
}

function referred({ sheet, area }: Extract<Tree, { kind: "cells" }>, cells: Cells): readonly CellValue[] {
  const values = cells(sheet, area);
  if (!values) throw new FormulaError("#REF!");
  return values;
}

function combine(sign: string, left: Scalar, right: Scalar): Scalar {
  const comparison = COMPARISONS.get(sign);
  if (comparison) return comparison(compare(left, right));
  if (sign === "&") return textOf(left) + textOf(right);
  const [a, b] = [numberOf(left), numberOf(right)];
  switch (sign) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      if (b === 0) throw new FormulaError("#DIV/0!");
      return a / b;
    default:
      return a ** b;
  }
}

/** Only `IF` and `IFERROR` leave an argument unasked. */
function call(name: string, args: readonly Tree[], cells: Cells): Scalar {
  const [first, second, third] = args;
  if (name === "IF" && first && second) {
    if (truthOf(scalar(first, cells))) return scalar(second, cells);
    return third ? scalar(third, cells) : false;
  }
  if (name === "IFERROR" && first && second) {
    try {
      return scalar(first, cells);
    } catch (error) {
      if (error instanceof FormulaError) return scalar(second, cells);
      throw error;
    }
  }
  const known = FUNCTIONS.get(name);
  if (!known) throw new Unsupported(name);
  return known(...args.map((arg) => argument(arg, cells)));
}

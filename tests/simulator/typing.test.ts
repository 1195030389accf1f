import { typed } from "../../src/simulator";

describe("a value that is typed or sent becomes what Excel takes it for", () => {
  it.each<[string | number | boolean, unknown]>([
    ["", { value: null }],
    ["城东镇", { value: "城东镇" }],
    ["12", { value: 12 }],
    [" -3.5e2 ", { value: -350 }],
    ["1,234.5", { value: 1234.5, numberFormat: "#,##0" }],
    ["95%", { value: 0.95, numberFormat: "0%" }],
    ["true", { value: true }],
    ["#n/a", { value: { error: "#N/A" } }],
    ["2025-1", { value: 45658, numberFormat: "mmm-yy" }],
    ["2024-02-29", { value: 45351, numberFormat: "yyyy/m/d" }],
    ["2023-02-29", { value: "2023-02-29" }],
    ["2025年3月1日", { value: 45717, numberFormat: "yyyy/m/d" }],
    ["8:30", { value: 8.5 / 24, numberFormat: "h:mm" }],
    ["=A1+1", { value: null, formula: "=A1+1" }],
    ["-A1", { value: null, formula: "=-A1" }],
    ["@x", { value: null, formula: "=@x" }],
    ["'2025-1", { value: "2025-1" }],
    ["'=A1", { value: "=A1" }],
    ["''a", { value: "'a" }],
    ["１２３", { value: "１２３" }],
    [7, { value: 7 }],
    [false, { value: false }],
  ])("%j", (input, expected) => expect(typed(input, undefined)).toEqual(expected));

  it.each<[string | number, unknown]>([
    ["12", { value: "12" }],
    ["=A1", { value: "=A1" }],
    ["'007", { value: "007" }],
    [91.5, { value: "91.5" }],
  ])("%j in a cell formatted as text stays text", (input, expected) => expect(typed(input, "@")).toEqual(expected));
});

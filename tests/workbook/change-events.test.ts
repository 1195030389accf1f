import fc from "fast-check";
import { GatheredChanges, type WorkbookChange } from "../../src/workbook";

const gather = (changes: readonly WorkbookChange[]) => {
  const gathered = new GatheredChanges();
  changes.forEach((change) => gathered.add(change));
  return gathered.take();
};

it("keeps each place once, with its latest time", () => {
  const change = (sheet: string, cells: string | null, at: number): WorkbookChange => ({ sheet, cells, at });
  expect(gather([change("A", "B2", 1), change("B", "B2", 2), change("A", "B2", 3), change("A", "C2", 4)])).toEqual([
    change("A", "B2", 3),
    change("A", "C2", 4),
    change("B", "B2", 2),
  ]);
  expect(gather([change("A", "B2", 1), change("A", null, 2), change("A", "C3", 3)])).toEqual([change("A", null, 3)]);
});

it("keeps few of very many, and forgets no sheet and no latest time", () => {
  const change = fc.record({
    sheet: fc.constantFrom("A", "B", "C"),
    cells: fc.oneof(
      { weight: 50, arbitrary: fc.nat(200).map((row) => `B${row + 1}`) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    at: fc.nat(1_000),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 500 }), (changes) => {
      const inOrder = [...changes].sort((a, b) => a.at - b.at);
      const gathered = gather(inOrder);
      const latest = (all: readonly WorkbookChange[]) => new Map(all.map(({ sheet, at }) => [sheet, at]));
      expect(gathered.length).toBeLessThanOrEqual(150);
      expect(new Map([...latest([...gathered].sort((a, b) => a.at - b.at))])).toEqual(latest(inOrder));
      const whole = new Set(gathered.flatMap(({ sheet, cells }) => (cells === null ? [sheet] : [])));
      for (const { sheet, cells } of inOrder) {
        expect(whole.has(sheet) || gathered.some((one) => one.sheet === sheet && one.cells === cells)).toBe(true);
      }
    }),
  );
});

it("gives everything once", () => {
  const gathered = new GatheredChanges();
  gathered.add({ sheet: "A", cells: "B2", at: 1 });
  expect([gathered.take().length, gathered.take().length]).toEqual([1, 0]);
});

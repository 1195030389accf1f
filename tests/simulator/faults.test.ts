/** Each fault by its name: it strikes once, where it is told to, and what it leaves wrong is put right when it is ended. */
import { FAULT_NAMES, Faults, SimulatedWorkbook, type FaultName, type Sheet } from "../../src/simulator";
import { ActionType, PathType, type RequestBody } from "../../src/simulator/wire/protocol";

let workbook: SimulatedWorkbook;
let sheet: Sheet;
let faults: Faults;
let struck: FaultName[];
let isEditing: boolean;
beforeEach(() => {
  workbook = new SimulatedWorkbook();
  workbook.addSheet("Scheme").put(0, 0, { value: 1 });
  sheet = workbook.addSheet("Officials");
  sheet.put(0, 0, { value: "Name" });
  sheet.put(1, 1, { value: 2025 });
  sheet.put(2, 2, { value: 1.05, numberFormat: "0.00" });
  faults = new Faults();
  struck = [];
  isEditing = false;
  faults.onStrike = (name) => struck.push(name);
});

/** A request at which every fault is due: it loads and sets what each of them waits for, on the second sheet. */
const REQUEST: RequestBody = {
  Actions: [
    { Id: 1, ActionType: ActionType.Query, ObjectPathId: 1, QueryInfo: { Select: ["readOnly", "items/values"] } },
    { Id: 2, ActionType: ActionType.SetProperty, ObjectPathId: 2, Name: "Formulas" },
    { Id: 3, ActionType: ActionType.SetProperty, ObjectPathId: 2, Name: "Orientation" },
  ],
  ObjectPaths: {
    1: { Id: 1, ObjectPathType: PathType.GlobalObject, Name: "" },
    2: {
      ...{ Id: 2, ObjectPathType: PathType.Method, Name: "GetItemOrNullObject", ParentObjectPathId: 1 },
      ArgumentInfo: { Arguments: ["Officials"] },
    },
  },
};
const CLEANING: RequestBody = {
  Actions: [{ Id: 1, ActionType: ActionType.Method, ObjectPathId: 1, Name: "_RemoveReference" }],
  ObjectPaths: {},
};

const meet = (request = REQUEST) => faults.meet(request, workbook, (editing) => (isEditing = editing));
const state = () => ({
  isEditing,
  isReadOnly: workbook.isReadOnly,
  sheets: workbook.sheets.map(({ name, isProtected, filter }) => ({ name, isProtected, filter })),
});

const LASTING: readonly FaultName[] = [
  ...(["cell-being-edited", "sheet-protected", "rows-filtered", "sheet-renamed", "sheet-deleted"] as const),
  ...(["read-only", "session-lost"] as const),
];

describe.each(FAULT_NAMES)("%s", (name) => {
  it("strikes at the first request that it matters to, once, and tells", () => {
    faults.arm(name);
    expect(meet(CLEANING)).toBeUndefined();
    expect(struck).toEqual([]);
    const before = JSON.stringify([state(), [...sheet.cells()]]);
    const effect = meet();
    expect(struck).toEqual([name]);
    // Something happens: to the request, or to the workbook.
    expect(effect !== undefined || JSON.stringify([state(), [...sheet.cells()]]) !== before).toBe(true);
    const again = meet();
    expect([again, struck]).toEqual([name === "session-lost" ? effect : undefined, [name]]);
  });

  it("leaves nothing wrong once it is ended", () => {
    const before = state();
    faults.arm(name);
    meet();
    expect(faults.isOn).toBe(LASTING.includes(name));
    faults.end();
    expect([state(), faults.isOn, meet()]).toEqual([before, false, undefined]);
  });

  it("does not strike when it is called off", () => {
    const before = state();
    faults.arm(name);
    faults.end();
    expect([meet(), struck, state()]).toEqual([undefined, [], before]);
  });
});

it.each(["sheet-renamed", "sheet-deleted"] as const)("%s: who has taken the name meanwhile keeps it", (name) => {
  faults.arm(name);
  meet();
  workbook.addSheet("Officials");
  const before = state();
  faults.end();
  expect(state()).toEqual(before);
});

it("a colleague changes the sheet that the request names, unless another is meant", () => {
  faults.arm("cell-changed");
  meet();
  expect(sheet.cell(2, 2)).toEqual({ value: 1.06, numberFormat: "0.00" });
  faults.arm("cell-changed", { sheet: "Scheme" });
  meet();
  expect(workbook.find("Scheme")?.cell(0, 0).value).toBe(2);
  expect(sheet.cell(2, 2).value).toBe(1.06);
});
